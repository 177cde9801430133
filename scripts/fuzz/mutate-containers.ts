import CFB from 'cfb';
import { unzipSync, zipSync } from 'fflate';
import { BYTE_MUTATIONS, type Mutation } from './mutate-bytes.ts';
import { MARKUP_MUTATIONS } from './mutate-markup.ts';
import type { Random } from './random.ts';

const SECTOR = 512;

/** As Latin-1, in which every byte is a character: nothing but what is mutated changes. */
export const mutateAsText: Mutation = (bytes, random) => {
  const mutate = random.pick(Object.values(MARKUP_MUTATIONS));
  return new Uint8Array(Buffer.from(mutate(Buffer.from(bytes).toString('latin1'), random), 'latin1'));
};

const mutateAnyhow: Mutation = (bytes, random, other) =>
  bytes.length < 2 ? bytes : random.pick(Object.values(BYTE_MUTATIONS))(bytes, random, other);

/** Unpacks, spoils some entries and packs again, so that the damage lies beyond the reach of a checksum. */
export const ZIP_MUTATIONS = {
  'zip-markup': (bytes, random) => rezip(bytes, random, (content) => mutateAsText(content, random, content)),
  'zip-bytes': (bytes, random) => rezip(bytes, random, (content) => mutateAnyhow(content, random, content)),
  'zip-drop-entry': (bytes, random) => rezip(bytes, random, () => undefined),
  'zip-empty-entry': (bytes, random) => rezip(bytes, random, () => new Uint8Array()),
  'zip-swap-entries': (bytes, random) => {
    const contents = Object.values(unzipSync(bytes));
    return rezip(bytes, random, () => random.pick(contents));
  },
} as const satisfies Readonly<Record<string, Mutation>>;

function rezip(bytes: Uint8Array, random: Random, change: (content: Uint8Array) => Uint8Array | undefined): Uint8Array {
  const entries = unzipSync(bytes);
  for (let count = 1 + random.below(2); count > 0; count -= 1) {
    const name = random.pick(Object.keys(entries));
    const changed = change(entries[name] as Uint8Array);
    if (changed !== undefined) entries[name] = new Uint8Array(changed);
    else if (Object.keys(entries).length > 1) delete entries[name];
  }
  return zipSync(entries, { level: random.pick([0, 6]) });
}

/** Whole sectors, chains of sectors, and the streams that they hold. */
export const OLE_MUTATIONS = {
  'ole-swap-sectors': (bytes, random) => {
    const copy = bytes.slice();
    const count = Math.floor(copy.length / SECTOR) - 1;
    if (count < 2) return copy;
    const [a, b] = [SECTOR * (1 + random.below(count)), SECTOR * (1 + random.below(count))];
    copy.set(bytes.subarray(a, a + SECTOR), b);
    copy.set(bytes.subarray(b, b + SECTOR), a);
    return copy;
  },
  'ole-chains': (bytes, random) => {
    const copy = Buffer.from(bytes);
    // The header names the first sector of the table of chains at 0x4c; [MS-CFB] 2.2.
    const table = (1 + copy.readUInt32LE(0x4c)) * SECTOR;
    for (let count = 1 + random.below(4); count > 0; count -= 1) {
      const at = table + random.below(SECTOR / 4) * 4;
      if (at + 4 <= copy.length) copy.writeUInt32LE(random.pick([0, 1, 2, 3, 0xfffffffe, 0xffffffff, 9999]), at);
    }
    return new Uint8Array(copy);
  },
  'ole-header': (bytes, random) => {
    const copy = bytes.slice();
    copy[0x18 + random.below(SECTOR - 0x18)] = random.below(256);
    return copy;
  },
  'ole-stream': (bytes, random) => {
    const container = CFB.read(Buffer.from(bytes), { type: 'buffer' });
    const streams = container.FileIndex.filter(({ content }) => content !== undefined && content.length > 1);
    const stream = random.pick(streams);
    const content = new Uint8Array(stream.content as ArrayLike<number>);
    // The header of the main stream is what leads to all else; [MS-DOC] 2.5.
    const head = content.subarray(0, Math.min(content.length, random.pick([0x3c0, content.length])));
    const changed = random.pick([BYTE_MUTATIONS['set-edges'], BYTE_MUTATIONS['flip-bits']])(head, random);
    const rest = content.subarray(head.length);
    stream.content = Buffer.concat([changed, rest]);
    return new Uint8Array(CFB.write(container, { type: 'buffer' }));
  },
} as const satisfies Readonly<Record<string, Mutation>>;
