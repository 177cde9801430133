import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expandArchive } from '../../src/readers/support/expand-archive.ts';

const text = strToU8('一');
const paths = (files: Record<string, Uint8Array>): string[] => expandArchive(zipSync(files)).map(({ path }) => path);

describe('expandArchive', () => {
  it('gives the files of an archive and of archives inside it', () => {
    const inner = zipSync({ '报告.txt': text });
    expect(paths({ '镇/a.txt': text, 'more.zip': inner })).toEqual(['镇/a.txt', 'more.zip/报告.txt']);
  });

  it('keeps names inside the folder they are written to', () => {
    expect(paths({ '../../etc/a.txt': text, '/b.txt': text, 'c\\..\\d.txt': text })).toEqual([
      'etc/a.txt',
      'b.txt',
      'c/d.txt',
    ]);
  });

  it('tells two entries apart that come to the same name', () => {
    expect(paths({ 'a.txt': text, '../a.txt': text })).toEqual(['a.txt', 'a (2).txt']);
  });

  it('reads names that were written in GBK without saying so', () => {
    const archive = zipSync({ 'AAAAAA.txt': text });
    // 政府报 in GBK, in the place of the six letters of both headers; fflate sets no flag for ASCII names.
    const gbk = [0xd5, 0xfe, 0xb8, 0xae, 0xb1, 0xa8];
    for (let at = 0; at < archive.length - 6; at += 1) {
      if (archive.slice(at, at + 6).every((byte) => byte === 0x41)) archive.set(gbk, at);
    }
    expect(expandArchive(archive).map(({ path }) => path)).toEqual(['政府报.txt']);
  });

  it('unpacks no more than one document may; an archive inside that would stays as it is', () => {
    const inner = zipSync({ 'zeros.txt': new Uint8Array(130 * 1024 * 1024) }, { level: 1 });
    const found = expandArchive(zipSync({ 'a.zip': inner, 'b.zip': inner }, { level: 0 }));
    expect(found.map(({ path }) => path)).toEqual(['a.zip/zeros.txt', 'b.zip']);
  });

  it('believes no more than it may unpack: what an archive declares is counted first', () => {
    const archive = Buffer.from(zipSync({ 'a.txt': text }));
    // APPNOTE 4.3.12: the uncompressed size, 24 bytes into the entry of the central directory.
    archive.writeUInt32LE(257 * 1024 * 1024, archive.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
    expect(() => expandArchive(new Uint8Array(archive))).toThrow('too-large');
  });

  it('opens archives three deep, and leaves what lies deeper', () => {
    let archive = zipSync({ 'd.txt': text });
    for (const name of ['c.zip', 'b.zip', 'a.zip']) archive = zipSync({ [name]: archive });
    expect(expandArchive(archive).map(({ path }) => path)).toEqual(['a.zip/b.zip/c.zip']);
  });

  it('loses nothing to one broken entry, or to one broken archive inside', () => {
    const archive = zipSync({ 'a.txt': strToU8('甲'.repeat(50)), 'b.txt': text, 'c.zip': text });
    // The first byte of the deflated data of a.txt: a block type that does not exist.
    archive[30 + 'a.txt'.length] = 0xff;
    expect(expandArchive(archive).map(({ path, failure }) => [path, failure])).toEqual([
      ['a.txt', 'corrupt'],
      ['b.txt', undefined],
      ['c.zip', undefined],
    ]);
  });

  it('takes control characters and marks of direction out of names, and cuts endless ones before their extension', () => {
    expect(paths({ 'a\u001b[2J\u202etxt.doc': text, [`${'长'.repeat(300)}.docx`]: text, '..': text })).toEqual([
      'a_[2J_txt.doc',
      `${'长'.repeat(144)}~${'长'.repeat(11)}.docx`,
      '_',
    ]);
  });

  it('says so of a broken one', () => {
    expect(() => expandArchive(zipSync({ 'a.txt': text }).slice(0, 40))).toThrow('corrupt');
  });
});
