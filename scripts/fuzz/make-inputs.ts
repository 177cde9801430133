import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { GOOD_INPUTS } from '../../test/readers/support/fixtures.ts';
import { BYTE_MUTATIONS, type Mutation } from './mutate-bytes.ts';
import { mutateAsText, OLE_MUTATIONS, ZIP_MUTATIONS } from './mutate-containers.ts';
import { createRandom, type Random } from './random.ts';

export interface FuzzInput {
  /** Unique; says which seed file, which mutation, and its number. */
  readonly name: string;
  /** Reader that reads the seed file. */
  readonly reader: string;
  readonly bytes: Uint8Array;
}

interface Seed {
  readonly reader: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

const CORPUS = join(import.meta.dirname, '../../corpus');
/** Larger samples would only make each input slower. */
const MAX_SEED_BYTES = 120_000;
/** Readers of files whose source is text, or nearly. */
const TEXT_LIKE = new Set(['html', 'text', 'pdf', 'rtf', 'word-xml']);

/** Each reader's hand-made files, and the samples of its format. */
function loadSeeds(): ReadonlyMap<string, readonly Seed[]> {
  const seeds = new Map<string, Seed[]>();
  const add = (seed: Seed): void => void seeds.set(seed.reader, [...(seeds.get(seed.reader) ?? []), seed]);
  for (const { name, bytes, format } of GOOD_INPUTS) add({ reader: format, extension: extname(name), bytes });
  const readerOf = new Map(
    GOOD_INPUTS.filter(({ notices }) => notices === undefined).map(({ name, format }) => [extname(name), format]),
  );
  for (const file of readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).sort()) {
    const reader = readerOf.get(extname(file));
    if (reader === undefined || file.startsWith('unreadable')) continue;
    const bytes = new Uint8Array(readFileSync(join(CORPUS, file)));
    if (bytes.length <= MAX_SEED_BYTES) add({ reader, extension: extname(file), bytes });
  }
  return seeds;
}

/** Input `number` of a run; depends on nothing but the seed and the number. */
export function createFuzzer(seed: number): (number: number) => FuzzInput {
  const seeds = loadSeeds();
  const readers = [...seeds.keys()].sort();
  const all = [...seeds.values()].flat();
  return (number) => {
    const random = createRandom(seed * 1_000_003 + number);
    const reader = readers[number % readers.length] as string;
    const file = random.pick(seeds.get(reader) ?? []);
    const other = random.pick(all);
    const [mutation, mutate] = random.pick(Object.entries(mutationsFor(file)));
    let bytes = mutate(file.bytes, random, other.bytes);
    // Some are spoiled twice.
    if (random.below(4) === 0 && bytes.length > 1) {
      bytes = random.pick(Object.values(BYTE_MUTATIONS))(bytes, random, other.bytes);
    }
    const swapped = mutation === 'swap-extension' || random.below(20) === 0;
    const extension = swapped ? random.pick([...all.map((one) => one.extension), '.zip']) : file.extension;
    return {
      name: `${String(number).padStart(6, '0')}-${reader}-${mutation}${extension.toLowerCase()}`,
      reader,
      bytes,
    };
  };
}

function mutationsFor({ reader, bytes }: Seed): Readonly<Record<string, Mutation>> {
  const any = { ...BYTE_MUTATIONS, 'swap-extension': (content: Uint8Array, _random: Random) => content };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { ...any, ...ZIP_MUTATIONS };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { ...any, ...OLE_MUTATIONS };
  if (!TEXT_LIKE.has(reader)) return any;
  return { ...any, 'as-markup': mutateAsText, 'as-markup-2': mutateAsText, 'as-markup-3': mutateAsText };
}
