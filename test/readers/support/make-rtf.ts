/** GBK bytes of the characters that the tests write as escaped bytes. */
const GBK: Readonly<Record<string, string>> = {
  政: "\\'d5\\'fe",
  府: "\\'b8\\'ae",
  工: "\\'b9\\'a4",
  作: "\\'d7\\'f7",
};

/** A document as Word writes it: some characters as bytes of code page 936, all others as Unicode with a fallback. */
export function makeRtf(body: string): Uint8Array {
  const fonts = String.raw`{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset134 SimSun{\*\falt \'cb\'ce\'cc\'e5};}}`;
  const info = String.raw`{\info{\author hidden}{\*\company hidden}}{\*\generator hidden;}{\stylesheet{\s0 Normal;}}`;
  const head = String.raw`{\rtf1\ansi\ansicpg936\uc2\deff0`;
  return new TextEncoder().encode(`${head}${fonts}${info}\n${body}}`);
}

export const rtfText = (text: string): string =>
  [...text].map((character) => GBK[character] ?? (character < '\u0080' ? character : unicode(character))).join('');

/** Characters above 32767 are written as negative numbers; two bytes stand in for readers without Unicode. */
function unicode(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => {
      const code = character.charCodeAt(index);
      return `\\u${code > 0x7fff ? code - 0x10000 : code}\\'a1\\'f5`;
    })
    .join('');
}

export const rtfParagraph = (text: string): string => `${String.raw`\pard\plain\f0\dbch\af1 ${rtfText(text)}\par`}\n`;

/** A row of cells, all as wide, with what is said of each in front of its right edge. */
export function rtfRow(cells: readonly string[], marks: readonly string[] = []): string {
  const edges = cells.map((_, index) => `${marks[index] ?? ''}\\cellx${(index + 1) * 2000}`).join('');
  const texts = cells.map((cell) => String.raw`\pard\intbl ${rtfText(cell)}\cell `).join('');
  return `${String.raw`\trowd\trleft0${edges}`}\n${texts}\\row\n`;
}
