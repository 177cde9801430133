/** A piece of RTF source; Rich Text Format 1.9.1, "Basic entities". */
export type Token =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly word: string; readonly value: number | undefined }
  /** Bytes of text, as Latin-1; the code page that they are in is known to the reader only. */
  | { readonly type: 'bytes'; readonly bytes: string };

/** One token at a time: a group mark, a control, an escaped byte, or a run of plain text. */
const TOKEN = /([{}])|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([^\\{}\r\n]+)|[\r\n]+|\\/gy;

/** The tokens of the source, which is read as Latin-1. The data behind a binary control is passed over. */
export function* tokens(source: string): Generator<Token> {
  TOKEN.lastIndex = 0;
  const pattern = new RegExp(TOKEN);
  for (let found = pattern.exec(source); found !== null; found = pattern.exec(source)) {
    const [, group, word, digits, hex, symbol, text] = found;
    if (group !== undefined) yield { type: group === '{' ? 'open' : 'close' };
    else if (word !== undefined) {
      const value = digits === undefined ? undefined : Number(digits);
      if (word === 'bin') pattern.lastIndex += Math.max(0, value ?? 0);
      else yield { type: 'word', word, value };
    } else if (hex !== undefined) yield { type: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    // Backslash and braces are text when escaped; other symbols are controls of their own.
    else if (symbol !== undefined && '\\{}'.includes(symbol)) yield { type: 'bytes', bytes: symbol };
    else if (symbol !== undefined) yield { type: 'word', word: symbol, value: undefined };
    else if (text !== undefined) yield { type: 'bytes', bytes: text };
  }
}
