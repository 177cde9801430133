import { readFileSync } from 'node:fs';
import { characterTable } from '../text/character-table.ts';
import { dataFile } from './data-files.ts';

export type PlaceLevel = 'province' | 'prefecture' | 'county' | 'township';

export interface Place {
  readonly name: string;
  /** Without 省, 市, 自治州… and the names of peoples in it; never shorter than two characters. */
  readonly root: string;
  /** GB/T 2260: six digits, nine for a township. */
  readonly code: string;
  readonly level: PlaceLevel;
}

export interface Gazetteer {
  /** Provinces, prefectures and counties of this full name. */
  named(name: string): readonly Place[];
  /** Townships of this full name; 街道 may be given with or without 办事处. */
  townships(name: string): readonly Place[];
  /** Provinces, prefectures and counties of this short name. */
  rooted(root: string): readonly Place[];
  /** Lengths of the full and short names above the township that may begin at `at`, longest first; most often none. */
  nameLengths(text: string, at: number): readonly number[];
  /** Province, prefecture and county that the place lies in, highest first, without itself. */
  parents(place: Place): readonly Place[];
}

const FILE = 'places.txt';
const NONE: readonly number[] = [];
const SUFFIX =
  /(?:特别行政区|(?:壮族|回族|维吾尔)自治区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|矿区|省|市|盟|县|旗|区|镇|乡|街道|苏木)$/;
const PEOPLES = [
  '蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤',
  '畲 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 撒拉 毛南 仡佬 锡伯 普米 怒 保安 裕固 塔吉克 各',
]
  .join(' ')
  .split(' ');
const PEOPLE = new RegExp(`(?:${PEOPLES.join('|')})族?$`);

let loaded: Gazetteer | undefined;

/** The places of the country, read on first use. */
export function gazetteer(): Gazetteer {
  loaded ??= parse(readFileSync(dataFile(FILE), 'utf8'));
  return loaded;
}

function parse(text: string): Gazetteer {
  const byName = new Map<string, Place[]>();
  const byRoot = new Map<string, Place[]>();
  const byCode = new Map<string, Place>();
  const townLines: { readonly county: string; readonly towns: string }[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [head, towns] = line.split('\t') as [string, string | undefined];
    const code = head.slice(0, 6);
    const name = head.slice(7);
    const place: Place = { name, root: rootOf(name), code, level: levelOf(code) };
    byCode.set(code, place);
    add(byName, name, place);
    add(byRoot, place.root, place);
    if (towns !== undefined) townLines.push({ county: code, towns });
  }
  const townIndex = lazy(() => indexTowns(townLines));
  const lengths = lazy(() => lengthsByHead([...byName.keys(), ...byRoot.keys()]));
  const firsts = lazy(() => characterTable(String.fromCharCode(...lengths().keys())));
  return {
    named: (name) => byName.get(name) ?? [],
    rooted: (root) => byRoot.get(root) ?? [],
    townships: (name) => townIndex().get(name.replace(/办事处$/, '')) ?? [],
    nameLengths: (text, at) =>
      firsts()[text.charCodeAt(at)] === 1
        ? (lengths()
            .get(text.charCodeAt(at))
            ?.get(text.charCodeAt(at + 1)) ?? NONE)
        : NONE,
    parents: (place) => parentCodes(place.code).flatMap((code) => byCode.get(code) ?? []),
  };
}

/** Lengths of the names by their first and second character: every character of a report is looked up. */
function lengthsByHead(names: readonly string[]): ReadonlyMap<number, ReadonlyMap<number, readonly number[]>> {
  const lengths = new Map<number, Map<number, number[]>>();
  for (const name of names) {
    const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
    const seconds = lengths.get(first) ?? new Map<number, number[]>();
    const known = seconds.get(second) ?? [];
    if (!known.includes(name.length)) known.push(name.length);
    seconds.set(second, known);
    lengths.set(first, seconds);
  }
  for (const seconds of lengths.values()) for (const known of seconds.values()) known.sort((a, b) => b - a);
  return lengths;
}

function indexTowns(lines: readonly { readonly county: string; readonly towns: string }[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const { county, towns } of lines) {
    for (const town of towns.split(' ')) {
      const name = town.slice(0, -3);
      add(index, name, { name, root: rootOf(name), code: county + town.slice(-3), level: 'township' });
    }
  }
  return index;
}

/** 凉山彝族自治州 → 凉山, 成都市 → 成都; a root of one character keeps its suffix (辉县). */
export function rootOf(name: string): string {
  let root = name.replace(SUFFIX, '');
  while (root.length > 3 && PEOPLE.test(root)) root = root.replace(PEOPLE, '');
  return root.length >= 2 ? root : name;
}

function levelOf(code: string): PlaceLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

function parentCodes(code: string): string[] {
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`];
  if (code.length > 6) codes.push(code.slice(0, 6));
  return [...new Set(codes)].filter((parent) => parent !== code);
}

function add(map: Map<string, Place[]>, key: string, place: Place): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [place]);
  else known.push(place);
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
