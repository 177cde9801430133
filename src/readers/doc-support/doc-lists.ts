import type { Level, List } from '../support/automatic-numbering.ts';
import type { WordStreams } from './streams.ts';

/** Names of the number formats by their codes; [MS-OSHARED] 2.2.1.3, in the order of ST_NumberFormat. */
const FORMATS =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'.split(
    ' ',
  );
const NO_NUMBER = 0xff;
const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const USE_SIZE = 16;
const SUFFIXES = ['tab', 'space', 'nothing'] as const;

/** The lists of a Word 97 file by the number that paragraphs name them with; [MS-DOC] 2.9.131 and 2.9.136. */
export function readDocLists({ table, header }: WordStreams): Map<string, List> {
  const lists = new Map<string, List>();
  if (header.lists.length === 0 || header.listUses.length === 0) return lists;
  const levels = readLevels(table, header.lists.offset, header.lists.length);
  const { offset } = header.listUses;
  const count = table.readUInt32LE(offset);
  for (let index = 0; index < count && offset + 4 + (index + 1) * USE_SIZE <= table.length; index += 1) {
    const id = String(table.readInt32LE(offset + 4 + index * USE_SIZE));
    const own = levels.get(id);
    if (own !== undefined) lists.set(String(index + 1), { abstractId: id, levels: own, startOverrides: new Map() });
  }
  return lists;
}

/** The levels of all lists stand one after another behind the table of lists. */
function readLevels(table: Buffer, offset: number, length: number): Map<string, Map<number, Level>> {
  const lists = new Map<string, Map<number, Level>>();
  const count = table.readUInt16LE(offset);
  let at = offset + length;
  for (let index = 0; index < count; index += 1) {
    const list = offset + 2 + index * LIST_SIZE;
    const simple = (table.readUInt8(list + 26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (simple ? 1 : 9); level += 1) {
      const properties = table.readUInt8(at + 24) + table.readUInt8(at + 25);
      const text = at + LEVEL_SIZE + properties;
      const characters = table.readUInt16LE(text);
      levels.set(level, levelOf(table, at, table.toString('utf16le', text + 2, text + 2 + characters * 2), level));
      at = text + 2 + characters * 2;
    }
    lists.set(String(table.readInt32LE(list)), levels);
  }
  return lists;
}

/** [MS-DOC] 2.9.150: in the text of a level the characters 0 to 8 stand for the numbers of the levels. */
function levelOf(table: Buffer, at: number, text: string, level: number): Level {
  const code = table.readUInt8(at + 4);
  const flags = table.readUInt8(at + 5);
  return {
    start: table.readInt32LE(at),
    format: code === NO_NUMBER ? 'none' : (FORMATS[code] ?? 'decimal'),
    text: [...text]
      .map((character) => (character <= '\u0008' ? `%${character.charCodeAt(0) + 1}` : character))
      .join(''),
    restart: (flags & 8) === 0 ? level : table.readUInt8(at + 26),
    legal: (flags & 4) !== 0,
    suffix: SUFFIXES[table.readUInt8(at + 15)] ?? 'tab',
    styleId: undefined,
  };
}
