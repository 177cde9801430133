/** Character sets of fonts, by the number that the font table gives; RTF 1.9.1, "Font table". */
const CHARSETS: Readonly<Record<number, string>> = { 128: 'shift_jis', 129: 'euc-kr', 134: 'gb18030', 136: 'big5' };

/** Windows code pages that Chinese offices meet; GB18030 contains GBK (936). */
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

const DOUBLE_BYTE = new Set(Object.values(CHARSETS));

export const encodingOfCharset = (charset: number): string | undefined => CHARSETS[charset];

export const encodingOfCodePage = (page: number): string =>
  CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');

/**
 * The encoding of bytes in a run: the font's where it is an East Asian one. Word names a Latin font for
 * Chinese bytes as well; then the document's code page tells.
 */
export const encodingOf = (font: string | undefined, document: string): string =>
  font !== undefined && DOUBLE_BYTE.has(font) ? font : document;

export const decodeBytes = (bytes: string, encoding: string): string =>
  new TextDecoder(encoding).decode(Buffer.from(bytes, 'latin1'));
