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

  it('refuses what unpacks beyond its bounds, also in pieces', () => {
    const inner = zipSync({ 'zeros.txt': new Uint8Array(130 * 1024 * 1024) }, { level: 9 });
    expect(() => expandArchive(zipSync({ 'a.zip': inner, 'b.zip': inner }, { level: 0 }))).toThrow('too-large');
  });

  it('says so of a broken one', () => {
    expect(() => expandArchive(zipSync({ 'a.txt': text }).slice(0, 40))).toThrow('corrupt');
  });
});
