import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Recogniser } from '../../src/contracts/recogniser.ts';
import { ReadFailure } from '../../src/model/errors.ts';
import { readers } from '../../src/readers/index.ts';
import { readFile } from '../../src/readers/support/read-file.ts';
import { expectSoundDocument } from './support/expect-document.ts';
import { BAD_INPUTS, GOOD_INPUTS } from './support/fixtures.ts';

const read = (name: string, bytes: Uint8Array, recogniser?: Recogniser) =>
  readFile(name, recogniser === undefined ? { bytes } : { bytes, recogniser }, readers);

const failureOf = async (name: string, bytes: Uint8Array, recogniser?: Recogniser): Promise<string> => {
  try {
    await read(name, bytes, recogniser);
    return 'none';
  } catch (error) {
    if (error instanceof ReadFailure) return error.code;
    throw error;
  }
};

describe('every reader', () => {
  it.each(GOOD_INPUTS)('reads $name into a sound document', async ({ name, bytes, format, notices, recogniser }) => {
    const before = bytes.slice();
    const reading = await read(name, bytes, recogniser);
    expectSoundDocument(reading.document);
    expect(reading.format).toBe(format);
    expect(reading.notices.map(({ code }) => code)).toEqual(notices ?? []);
    expect(bytes, 'the bytes belong to the caller').toEqual(before);
  });

  it('has an example of each of its formats here', () => {
    const shown = new Set(GOOD_INPUTS.map(({ format }) => format));
    expect(readers.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it.each(BAD_INPUTS)('says $code of $name', async ({ name, bytes, code, recogniser }) => {
    expect(await failureOf(name, bytes, recogniser)).toBe(code);
  });

  it.each(GOOD_INPUTS)('never crashes on $name cut short', async ({ name, bytes, recogniser }) => {
    for (const share of [0.05, 0.5, 0.95]) {
      const cut = bytes.slice(0, Math.ceil(bytes.length * share));
      await failureOf(name, cut, recogniser);
    }
  });
});

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const present = existsSync(corpus);
const extensions = new Set(readers.flatMap((reader) => reader.extensions));
const files = present
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) =>
      extensions.has(extname(file).slice(1).toLowerCase()),
    )
  : [];

/** Scans, an OFD file that is a picture, and saved pages that hold no report: lists of links and one guard's shell. */
const UNREADABLE =
  /scanned|ofd\/h\.ofd|qujing_2025_budget|baoding_2025_budget_report.html|nanchang_2026_budget_page|hefei_2025_statistical_bulletin.html|hotan_2025_statistical|kizilsu_2025_statistical/;

describe.skipIf(!present)(`over the real reports in ../shared/corpus${present ? '' : ' (absent: not read)'}`, () => {
  it.each(files)('%s ends as a sound document or a code', { timeout: 60_000 }, async (file) => {
    const bytes = new Uint8Array(readFileSync(join(corpus, file)));
    const hostile = file.startsWith('hostile');
    try {
      const { document } = await read(file, bytes);
      expectSoundDocument(document);
      expect(hostile).toBe(false);
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      expect(hostile || UNREADABLE.test(file), `${file}: ${error.code}`).toBe(true);
    }
  });
});
