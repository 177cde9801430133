import { ReadFailure } from '../../model/errors.ts';

/** The largest character identifier (PDF 32000-1, annex C). */
const MAX_CID = 65_535;
/** Longer ones are no table of widths any more. */
const MAX_LENGTH = 2_000_000;

/**
 * Refuses a font whose table of widths (`/W`, PDF 32000-1, 9.7.4.3) names characters that cannot be: pdf.js takes
 * `[1 2147483648 500]` at its word and fills its memory. Tables in compressed streams are not seen here; the limit
 * of memory ends those.
 */
export function assertWidths(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('/W'); at >= 0; at = file.indexOf('/W', at + 2)) {
    const [, object, opening] = /^\/W\s*(?:(\d{1,10})\s+0\s+R|(\[))/.exec(file.toString('latin1', at, at + 40)) ?? [];
    const start = opening === undefined ? startOf(file, object) : file.indexOf('[', at);
    if (start >= 0 && namesTooMany(file.toString('latin1', start, start + MAX_LENGTH))) {
      throw new ReadFailure('corrupt', { reason: 'widths' });
    }
  }
}

/** Where the array of an object opens, if the object is one; -1 otherwise. */
function startOf(file: Buffer, object: string | undefined): number {
  if (object === undefined) return -1;
  const at = file.indexOf(`\n${object} 0 obj`);
  const opening = at < 0 ? null : /^\s*\d+ 0 obj\s*(?=\[)/.exec(file.toString('latin1', at, at + 40));
  return opening === null ? -1 : at + opening[0].length;
}

/** `first [widths…]` and `first last width`, in any order. */
function namesTooMany(array: string): boolean {
  const numbers: number[] = [];
  let depth = 0;
  for (const [token] of array.matchAll(/[[\]]|[^\s[\]]+/g)) {
    if (token === '[') depth += 1;
    else if (token === ']') depth -= 1;
    else if (depth === 1) numbers.push(Number(token));
    if (token === '[') numbers.length = 0;
    if (depth === 0) return false;
    if (numbers.length === 3) {
      if ((numbers[1] as number) > MAX_CID) return true;
      numbers.length = 0;
    }
    if (Number.isNaN(numbers.at(-1))) return false;
  }
  return false;
}
