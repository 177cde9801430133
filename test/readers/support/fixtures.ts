import { strToU8, zipSync } from 'fflate';
import type { FailureCode } from '../../../src/model/errors.ts';
import { makeDocx, paragraph } from './make-docx.ts';
import { makePdf, textLines } from './make-pdf.ts';

export interface GoodInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly notices?: readonly string[];
}

export interface BadInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: FailureCode;
}

const REPORT = [
  '青柳镇2023年法治政府建设工作报告',
  '一、主要做法',
  '全年完成合法性审查36件，其中规范性文件4件，合同32件。',
];

const docx = makeDocx({ body: REPORT.map((line) => paragraph(line)).join('') });
const pdf = makePdf([{ texts: textLines(REPORT) }]);
const utf8 = (text: string): Uint8Array => strToU8(text);

export const GOOD_INPUTS: readonly GoodInput[] = [
  { name: 'report.txt', bytes: utf8(REPORT.join('\n')), format: 'text' },
  { name: 'windows.TXT', bytes: utf8(`\ufeff${REPORT.join('\r\n\r\n')}\r\n`), format: 'text' },
  { name: 'table.txt', bytes: utf8('项目\t数量\n行政许可\t12\n行政处罚\t\n'), format: 'text' },
  { name: 'report.docx', bytes: docx, format: 'docx' },
  { name: 'report.pdf', bytes: pdf, format: 'pdf' },
  { name: 'really-a.docx', bytes: pdf, format: 'pdf', notices: ['extension-mismatch'] },
  { name: 'really-a.txt', bytes: docx, format: 'docx', notices: ['extension-mismatch'] },
];

/** A compound file as Word writes it around a protected document. */
const protectedDocx = new Uint8Array([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(504).fill(0)],
  ...Buffer.from('EncryptedPackage', 'utf16le'),
]);

const bomb = zipSync({ 'word/document.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 9 });

export const BAD_INPUTS: readonly BadInput[] = [
  { name: 'nothing.txt', bytes: new Uint8Array(), code: 'empty-file' },
  { name: 'nothing.docx', bytes: new Uint8Array(), code: 'empty-file' },
  { name: 'blank.txt', bytes: utf8(' \n\t\n　\n'), code: 'empty-file' },
  { name: 'blank.docx', bytes: makeDocx({ body: paragraph(' ') }), code: 'empty-file' },
  { name: 'noise.txt', bytes: new Uint8Array([0xff, 0x00, 0x81, 0x00, 0x17, 0xfe]), code: 'not-text' },
  { name: 'text.docx', bytes: utf8(REPORT.join('\n')), code: 'wrong-extension' },
  { name: 'seventeen-bytes.pdf', bytes: utf8('not a pdf at all!'), code: 'wrong-extension' },
  { name: 'picture.bmp', bytes: utf8('BM......'), code: 'unsupported-format' },
  { name: 'no-extension', bytes: utf8(REPORT.join('\n')), code: 'unsupported-format' },
  { name: 'cut.docx', bytes: docx.slice(0, docx.length - 200), code: 'corrupt' },
  { name: 'sheet.docx', bytes: zipSync({ 'xl/workbook.xml': utf8('<workbook/>') }), code: 'not-a-document' },
  { name: 'no-body.docx', bytes: zipSync({ 'word/styles.xml': utf8('<styles/>') }), code: 'not-a-document' },
  {
    name: 'entities.docx',
    bytes: zipSync({ 'word/document.xml': utf8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
    code: 'corrupt',
  },
  { name: 'bomb.docx', bytes: bomb, code: 'too-large' },
  { name: 'protected.docx', bytes: protectedDocx, code: 'encrypted' },
  { name: 'broken.pdf', bytes: utf8('%PDF-1.4\nnothing follows'), code: 'corrupt' },
  { name: 'picture-only.pdf', bytes: makePdf([{ texts: [] }]), code: 'no-text-layer' },
];
