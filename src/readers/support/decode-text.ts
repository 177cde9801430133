import { countHan } from './common-characters.ts';

export interface DecodedText {
  /** Without byte order mark; line ends as they stand. */
  readonly text: string;
  readonly encoding: string;
}

/** Encodings Chinese offices write; GB18030 contains GBK and GB2312. */
const CANDIDATES = ['gb18030', 'big5', 'utf-16le', 'utf-16be', 'utf-8'] as const;
/** Decoded rightly, at least this share of the Chinese characters is common; wrongly, about 0.05. */
const MIN_COMMON_SHARE = 0.2;
/** A cut-off or stray byte does not make a text unreadable. */
const MAX_REPLACED_SHARE = 0.002;

/**
 * The text of bytes whose encoding nobody states, or states wrongly: by its byte order mark, as UTF-8
 * where that fits without exception, else in the encoding that makes it read most like Chinese.
 * Undefined where none does.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return decodeAs(marked, bytes);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8' };
  let best: DecodedText | undefined;
  let bestScore = 0;
  for (const encoding of CANDIDATES) {
    const decoded = decodeAs(encoding, bytes);
    const score = scoreOf(decoded.text);
    if (score <= bestScore) continue;
    best = decoded;
    bestScore = score;
  }
  return best;
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

const decodeAs = (encoding: string, bytes: Uint8Array): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Share of common characters among the Chinese ones; 0 for what cannot be a text. */
function scoreOf(text: string): number {
  const { han, common } = countHan(text);
  const replaced = text.split('\ufffd').length - 1;
  if (han === 0 || replaced > Math.max(1, text.length * MAX_REPLACED_SHARE)) return 0;
  const share = common / han;
  return share < MIN_COMMON_SHARE ? 0 : share;
}
