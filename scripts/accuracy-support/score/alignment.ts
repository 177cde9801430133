/**
 * Where a label lies in the text that the reader produced. A rendering may change white space and line
 * ends and nothing else, so both texts are compared without them, piece by piece: a piece that the
 * reader lost or garbled costs only the labels inside it.
 */
export interface Alignment {
  /** Offset in the reader's text, or null where that piece was not found. */
  at: (offset: number) => number | null;
  lost: string[];
}

export function align(gold: string, read: string): Alignment {
  if (gold === read) return { at: (offset) => offset, lost: [] };
  const { chars, offsets } = squeeze(read);
  const map = new Map<number, number>();
  const lost: string[] = [];
  let cursor = 0;
  for (const m of gold.matchAll(/\S+/g)) {
    const found = chars.indexOf(m[0], cursor);
    if (found < 0) {
      lost.push(m[0]);
      continue;
    }
    for (let k = 0; k < m[0].length; k++) map.set(m.index + k, offsets[found + k] ?? 0);
    cursor = found + m[0].length;
  }
  return { at: (offset) => map.get(offset) ?? null, lost };
}

function squeeze(text: string): { chars: string; offsets: number[] } {
  let chars = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text.charAt(i))) continue;
    chars += text.charAt(i);
    offsets.push(i);
  }
  return { chars, offsets };
}
