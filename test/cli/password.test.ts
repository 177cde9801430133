import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encryption } from '../readers/support/encrypt-pdf.ts';
import { makePdf, textLines } from '../readers/support/make-pdf.ts';
import { csvTable } from '../support/csv.ts';
import { gouji, temporaryFolder } from './gouji.ts';

const PASSWORD = 'qingliu-2023';
const LINES = ['青柳镇2023年法治政府建设工作报告', '　　全年完成合法性审查36件，其中规范性文件4件，合同32件。'];

const folder = temporaryFolder();
const { trailer, encrypt } = encryption(PASSWORD);
writeFileSync(join(folder, 'locked.pdf'), makePdf([{ texts: textLines(LINES) }], trailer, encrypt));
writeFileSync(join(folder, 'gouji.config.yaml'), `password: ${PASSWORD}\n`);
writeFileSync(join(folder, 'empty.yaml'), '{}\n');

const cases: readonly (readonly [string, readonly string[], number, string, string, number])[] = [
  ['without a password', ['--config', 'empty.yaml'], 3, 'failed', 'encrypted', 0],
  ['with a wrong one', ['--config', 'empty.yaml', '--password', 'qingliu'], 3, 'failed', 'encrypted', 0],
  ['with the right one', ['--config', 'empty.yaml', '--password', PASSWORD], 0, 'complete', '', 3],
  ['with the one of the configuration', [], 0, 'complete', '', 3],
  ['the command line wins', ['--password', 'qingliu'], 3, 'failed', 'encrypted', 0],
];

test.each(cases)('an encrypted pdf, %s', async (name, args, code, status, failure, indicators) => {
  const out = join(folder, name.replaceAll(' ', '-'));
  const ended = await gouji(['run', 'locked.pdf', '--out', out, ...args], folder);
  expect(ended.code).toBe(code);
  const read = (file: string): string => readFileSync(join(out, file), 'utf8');
  expect(csvTable(read('reports.csv'))).toMatchObject([{ status, failure_code: failure }]);
  expect(csvTable(read('indicators.csv'))).toHaveLength(indicators);
  expect(read('run.json')).not.toContain(PASSWORD);
});
