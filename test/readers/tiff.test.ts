import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../src/model/errors.ts';
import { reader } from '../../src/readers/image.ts';
import { decodeTiff } from '../../src/readers/image-support/decode-tiff.ts';
import { recogniserOf } from './support/recogniser-of.ts';
import { LZMA, TWO_PAGES } from './support/tiffs.ts';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const read = (bytes: Uint8Array) => reader.read({ bytes, recogniser: recogniserOf(['全年审查161件。']) });

/** Where the black of a page lies: its first and last column and row. */
async function boxes(bytes: Uint8Array): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const page of decodeTiff(bytes)) {
    if (page instanceof ReadFailure) {
      found.push(page.code);
      continue;
    }
    const black = [...Array(page.width * page.height).keys()].filter((at) => (page.data[at * 4] ?? 255) < 128);
    const columns = black.map((at) => at % page.width);
    const rows = black.map((at) => Math.floor(at / page.width));
    found.push([Math.min(...columns), Math.max(...columns), Math.min(...rows), Math.max(...rows), black.length]);
  }
  return found;
}

describe('tiff', () => {
  it.each(Object.entries(TWO_PAGES))('decodes each page of %s', async (_name, base64) => {
    expect(await boxes(bytesOf(base64))).toEqual([
      [8, 20, 4, 11, 13 * 8],
      [20, 39, 10, 19, 20 * 10],
    ]);
  });

  it('refuses a compression that it does not know, colours in planes, and offsets of 64 bits', async () => {
    expect(await boxes(bytesOf(LZMA))).toEqual(['unsupported-format', 'unsupported-format']);
    await expect(read(bytesOf(LZMA))).rejects.toMatchObject({
      code: 'unsupported-format',
      data: { compression: 34_925 },
    });
    const planes = bytesOf(TWO_PAGES.LZW);
    // The values of PlanarConfiguration, one a page.
    for (let at = planes.indexOf(0x1c); at >= 0; at = planes.indexOf(0x1c, at + 1)) {
      if (planes[at + 1] === 1 && planes[at + 2] === 3) planes[at + 8] = 2;
    }
    await expect(read(planes)).rejects.toMatchObject({ code: 'unsupported-format', data: { reason: 'planes' } });
    const big = bytesOf(TWO_PAGES.LZW);
    big[2] = 0x2b;
    await expect(read(big)).rejects.toMatchObject({ code: 'unsupported-format', data: { reason: 'BigTIFF' } });
  });

  it('loses the page that is broken and no other', async () => {
    const torn = bytesOf(TWO_PAGES['CCITT group 4']);
    const compression = Buffer.from(torn).lastIndexOf(Buffer.from([3, 1, 3, 0, 1, 0, 0, 0, 4]));
    torn[compression + 8] = 99;
    const { document, notices } = await read(torn);
    expect(document.text).toBe('全年审查161件。');
    expect(notices).toEqual([
      { code: 'unreadable-page', level: 'error', data: { page: 2, reason: 'unsupported-format' } },
    ]);
    expect(document.pages).toHaveLength(2);
  });
});
