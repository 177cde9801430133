import { createCanvas } from '@napi-rs/canvas';
import { strToU8, zipSync } from 'fflate';
import UTIF from 'utif2';
import type { Recogniser } from '../../../src/contracts/recogniser.ts';
import type { FailureCode } from '../../../src/model/errors.ts';
import { compoundFile, makeDoc } from './make-doc.ts';
import { makeDocx, paragraph } from './make-docx.ts';
import { makeOfd } from './make-ofd.ts';
import { makePdf, textLines } from './make-pdf.ts';
import { makeRtf, rtfParagraph } from './make-rtf.ts';
import { makeWordXml, wordXmlParagraph } from './make-word-xml.ts';
import { recogniserOf } from './recogniser-of.ts';

export interface GoodInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly notices?: readonly string[];
  readonly recogniser?: Recogniser;
}

export interface BadInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly recogniser?: Recogniser;
  readonly code: FailureCode;
}

const REPORT = [
  '青柳镇2023年法治政府建设工作报告',
  '一、主要做法',
  '全年完成合法性审查36件，其中规范性文件4件，合同32件。',
];

const docx = makeDocx({ body: REPORT.map((line) => paragraph(line)).join('') });
const pdf = makePdf([{ texts: textLines(REPORT) }]);
const rtf = makeRtf(REPORT.map((line) => rtfParagraph(line)).join(''));
const wordXml = makeWordXml(REPORT.map((line) => wordXmlParagraph(line)).join(''));
const recogniser = recogniserOf(REPORT);
const blank = createCanvas(120, 170);
const png = new Uint8Array(blank.toBuffer('image/png'));
const jpeg = new Uint8Array(blank.toBuffer('image/jpeg'));
const tiff = new Uint8Array(UTIF.encodeImage(blank.data(), blank.width, blank.height));
/** A png that claims 60,000 pixels either way. */
const vastPng = png.slice();
new DataView(vastPng.buffer).setUint32(16, 60_000);
new DataView(vastPng.buffer).setUint32(20, 60_000);
const utf8 = (text: string): Uint8Array => strToU8(text);

/** 政府工作报告 and a line end in encodings that Node only decodes. */
const GBK = [0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6, 0x0d, 0x0a];
const BIG5 = [0xac, 0x46, 0xa9, 0xb2, 0xa4, 0x75, 0xa7, 0x40, 0xb3, 0xf8, 0xa7, 0x69, 0x0a];
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

/** A portal's page: menu and imprint around an article of four sentences. */
const article = `<p>${REPORT[2]}</p><p>${REPORT[2]}</p><p>${REPORT[2]}</p>`;
const page = `<html><head><meta charset="gb2312"><title>${REPORT[0]}_青柳镇</title></head><body>
<ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul><h1>${REPORT[0]}</h1>
<div class="content"><p>一、主要<span>做法</span></p>${article}</div><div>版权所有：青柳镇人民政府</div></body></html>`;
const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="next"\r\n\r\n--next\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--next--\r\n`;
const shell =
  '<!DOCTYPE html><html><head><script>guard()</script></head><body><div>请开启脚本后刷新</div></body></html>';

export const GOOD_INPUTS: readonly GoodInput[] = [
  { name: 'report.txt', bytes: utf8(REPORT.join('\n')), format: 'text' },
  { name: 'windows.TXT', bytes: utf8(`\ufeff${REPORT.join('\r\n\r\n')}\r\n`), format: 'text' },
  { name: 'table.txt', bytes: utf8('项目\t数量\n行政许可\t12\n行政处罚\t\n'), format: 'text' },
  { name: 'gbk.txt', bytes: new Uint8Array([...GBK, ...GBK]), format: 'text' },
  { name: 'big5.txt', bytes: new Uint8Array([...BIG5, ...BIG5]), format: 'text' },
  { name: 'utf16.txt', bytes: utf16(`\ufeff${REPORT.join('\n')}`), format: 'text' },
  { name: 'utf16-unmarked.txt', bytes: utf16(REPORT.join('\n')), format: 'text' },
  { name: 'report.html', bytes: utf8(page), format: 'html' },
  { name: 'report.mht', bytes: utf8(archive), format: 'html' },
  { name: 'exported.doc', bytes: utf8(page), format: 'html', notices: ['extension-mismatch'] },
  { name: 'report.doc', bytes: makeDoc(`${REPORT.join('\r')}\r`), format: 'doc' },
  { name: 'report.wps', bytes: makeDoc(`${REPORT.join('\r')}\r`), format: 'doc' },
  { name: 'saved-page.doc', bytes: utf8(archive), format: 'html', notices: ['extension-mismatch'] },
  { name: 'report.rtf', bytes: rtf, format: 'rtf' },
  { name: 'rich-text.doc', bytes: rtf, format: 'rtf', notices: ['extension-mismatch'] },
  { name: 'word-2003-xml.doc', bytes: wordXml, format: 'word-xml', notices: ['extension-mismatch'] },
  { name: 'report.docx', bytes: docx, format: 'docx' },
  { name: 'report.pdf', bytes: pdf, format: 'pdf' },
  { name: 'report.ofd', bytes: makeOfd(REPORT), format: 'ofd' },
  { name: 'scan.png', bytes: png, format: 'image', recogniser, notices: ['read-by-ocr'] },
  { name: 'scan.jpeg', bytes: jpeg, format: 'image', recogniser, notices: ['read-by-ocr'] },
  { name: 'scan.tif', bytes: tiff, format: 'image', recogniser, notices: ['read-by-ocr'] },
  { name: 'scan.pdf', bytes: makePdf([{ texts: [] }]), format: 'pdf', recogniser, notices: ['read-by-ocr'] },
  {
    name: 'scanned-annex.pdf',
    bytes: makePdf([{ texts: textLines(REPORT) }, { texts: [] }]),
    format: 'pdf',
    recogniser,
    notices: ['read-by-ocr'],
  },
  { name: 'really-a.docx', bytes: pdf, format: 'pdf', notices: ['extension-mismatch'] },
  { name: 'really-a.txt', bytes: docx, format: 'docx', notices: ['extension-mismatch'] },
];

/** Neither key fits the empty password. */
const locked = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;

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
  { name: 'no-body.doc', bytes: utf8('<?xml version="1.0"?><w:wordDocument xmlns:w="w"/>'), code: 'not-a-document' },
  { name: 'blank-xml.doc', bytes: makeWordXml(wordXmlParagraph(' ')), code: 'empty-file' },
  {
    name: 'entities.doc',
    bytes: utf8('<!DOCTYPE a [<!ENTITY b "c">]><w:wordDocument><w:body><w:p>&b;</w:p></w:body></w:wordDocument>'),
    code: 'corrupt',
  },
  { name: 'bomb.docx', bytes: bomb, code: 'too-large' },
  { name: 'protected.docx', bytes: compoundFile({ EncryptedPackage: Buffer.alloc(64) }), code: 'encrypted' },
  { name: 'protected.doc', bytes: makeDoc('密', 0x0100), code: 'encrypted' },
  { name: 'lock.doc', bytes: new Uint8Array(162).fill(1, 0, 8), code: 'not-a-document' },
  { name: 'sheet.doc', bytes: compoundFile({ Workbook: Buffer.alloc(64) }), code: 'not-a-document' },
  { name: 'shell.html', bytes: utf8(shell), code: 'not-a-document' },
  { name: 'empty.ofd', bytes: makeOfd([]), code: 'no-text-layer' },
  { name: 'no-pages.ofd', bytes: zipSync({ 'OFD.xml': utf8('<OFD/>') }), code: 'not-a-document' },
  { name: 'locked.pdf', bytes: makePdf([{ texts: textLines(REPORT) }], locked), code: 'encrypted' },
  { name: 'broken.pdf', bytes: utf8('%PDF-1.4\nnothing follows'), code: 'corrupt' },
  { name: 'picture-only.pdf', bytes: makePdf([{ texts: [] }]), code: 'no-text-layer' },
  { name: 'blank.pdf', bytes: makePdf([{ texts: [] }]), recogniser: recogniserOf([]), code: 'no-text' },
  { name: 'scan.png', bytes: png, code: 'no-text-layer' },
  { name: 'blank.png', bytes: png, recogniser: recogniserOf([]), code: 'no-text' },
  { name: 'torn.png', bytes: png.slice(0, 60), recogniser, code: 'corrupt' },
  { name: 'torn.jpg', bytes: jpeg.slice(0, 30), recogniser, code: 'corrupt' },
  { name: 'torn.tiff', bytes: tiff.slice(0, 30), recogniser, code: 'corrupt' },
  { name: 'vast.png', bytes: vastPng, recogniser, code: 'too-large' },
];
