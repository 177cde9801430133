import type { Random } from './random.ts';

/** One way of spoiling a file; `other` is a second one to take pieces from. */
export type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** Values at which counts and offsets go wrong. */
const EDGES = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff] as const;
const MAX_REPEATS = 400;
/** No mutated file grows beyond this, so that twenty thousand of them are quick to write. */
const MAX_BYTES = 1 << 20;

const join = (...pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(Buffer.concat(pieces));
  return whole.length > MAX_BYTES ? whole.slice(0, MAX_BYTES) : whole;
};

function stretch(bytes: Uint8Array, random: Random): { start: number; end: number } {
  const start = random.below(bytes.length);
  return { start, end: Math.min(bytes.length, start + 1 + random.below(random.pick([8, 64, 1024]))) };
}

/** What can be done to any file. */
export const BYTE_MUTATIONS = {
  'flip-bits': (bytes, random) => {
    const copy = bytes.slice();
    for (let count = 1 + random.below(16); count > 0; count -= 1) {
      const at = random.below(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    }
    return copy;
  },
  'set-bytes': (bytes, random) => {
    const copy = bytes.slice();
    for (let count = 1 + random.below(64); count > 0; count -= 1) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  'set-edges': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let count = 1 + random.below(6); count > 0 && copy.length >= 4; count -= 1) {
      const at = random.below(Math.floor(copy.length / 4)) * 4;
      copy.writeUInt32LE(random.pick(EDGES), at);
    }
    return new Uint8Array(copy);
  },
  truncate: (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  behead: (bytes, random) => bytes.slice(1 + random.below(bytes.length - 1)),
  'delete-stretch': (bytes, random) => {
    const { start, end } = stretch(bytes, random);
    return join(bytes.subarray(0, start), bytes.subarray(end));
  },
  'repeat-stretch': (bytes, random) => {
    const { start, end } = stretch(bytes, random);
    const piece = bytes.subarray(start, end);
    const times = 1 + random.below(random.pick([2, 20, MAX_REPEATS]));
    return join(bytes.subarray(0, end), ...Array.from({ length: times }, () => piece), bytes.subarray(end));
  },
  'insert-noise': (bytes, random) => {
    const at = random.below(bytes.length);
    const noise = Uint8Array.from({ length: 1 + random.below(256) }, () => random.below(256));
    return join(bytes.subarray(0, at), noise, bytes.subarray(at));
  },
  splice: (bytes, random, other) =>
    join(bytes.subarray(0, random.below(bytes.length)), other.subarray(random.below(other.length))),
  'append-other': (bytes, _random, other) => join(bytes, other),
} as const satisfies Readonly<Record<string, Mutation>>;
