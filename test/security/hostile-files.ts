import CFB from 'cfb';
import { strToU8, zipSync } from 'fflate';
import type { FailureCode } from '../../src/model/errors.ts';
import { compoundFile, makeDoc } from '../readers/support/make-doc.ts';
import { makeDocx, paragraph } from '../readers/support/make-docx.ts';
import { makeOfd } from '../readers/support/make-ofd.ts';
import { makePdf, textLines } from '../readers/support/make-pdf.ts';
import { makeRtf, rtfParagraph } from '../readers/support/make-rtf.ts';

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it may end as: `read` is a report with its text, anything else the code of a failed row. */
  readonly ends: readonly (FailureCode | 'read')[];
}

const TITLE = '青柳镇2023年法治政府建设工作报告';
const LEAD = '全年完成合法性审查36件，其中规范性文件4件，政府合同32件，各项工作稳步推进。';
const TEXT = [TITLE, ...Array.from({ length: 4 }, () => LEAD)];
const MANY = 100_000;

const utf8 = (text: string): Uint8Array => strToU8(text);
const html = (body: string): Uint8Array => utf8(`<html><body>${TEXT.map((line) => `<p>${line}</p>`).join('')}${body}`);
const docx = (body: string): Uint8Array => makeDocx({ body: TEXT.map((line) => paragraph(line)).join('') + body });
const cell = (properties: string): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph('1')}</w:tc>`;

const LAUGHS =
  '<!DOCTYPE w [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">]>';
const OUTSIDE = '<!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';

/** A package whose main part opens with a declaration, and refers to what it declares. */
function declaring(declaration: string, entity: string): Uint8Array {
  return zipSync({
    'word/document.xml': utf8(`${declaration}<w:document><w:body><w:p><w:r><w:t>${entity}</w:t></w:r></w:p></w:body>`),
  });
}

/** A compound file whose chains of sectors lead in circles: every entry of the table names sector 0. */
function circularOle(): Uint8Array {
  const bytes = Buffer.from(makeDoc(TEXT.join('\r')));
  const table = (1 + bytes.readUInt32LE(0x4c)) * 512;
  for (let at = table; at < table + 512; at += 4) bytes.writeUInt32LE(0, at);
  return new Uint8Array(bytes);
}

/** A compound file whose directory leads from an entry to itself. */
function circularDirectory(): Uint8Array {
  const bytes = Buffer.from(makeDoc(TEXT.join('\r')));
  const directory = (1 + bytes.readUInt32LE(0x30)) * 512;
  for (const entry of [1, 2]) for (const link of [68, 72]) bytes.writeInt32LE(2, directory + entry * 128 + link);
  return new Uint8Array(bytes);
}

/** Word 97 with a piece table of so many pieces, all of which are the whole text. */
function repeatedPieces(count: number): Uint8Array {
  const container = CFB.read(Buffer.from(makeDoc(TEXT.join('\r').repeat(40))), { type: 'buffer' });
  const main = Buffer.from(CFB.find(container, 'WordDocument')?.content as Uint8Array);
  const length = main.readInt32LE(0x4c);
  const table = Buffer.alloc(5 + (count + 1) * 4 + count * 8);
  table[0] = 2;
  table.writeUInt32LE(table.length - 5, 1);
  for (let index = 0; index <= count; index += 1) table.writeUInt32LE(index % 2 === 0 ? 0 : length, 5 + index * 4);
  for (let index = 0; index < count; index += 1) table.writeUInt32LE(0x800, 5 + (count + 1) * 4 + index * 8 + 2);
  main.writeInt32LE(table.length, 0x1a6);
  return compoundFile({ WordDocument: main, '0Table': table });
}

const pdf = Buffer.from(makePdf([{ texts: textLines(TEXT) }])).toString('latin1');
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

export const HOSTILE_FILES: readonly HostileFile[] = [
  // XML: nothing is expanded, nothing outside is looked at.
  { name: 'laughs.docx', bytes: declaring(LAUGHS, '&d;'), ends: ['corrupt'] },
  { name: 'outside.docx', bytes: declaring(OUTSIDE, '&secret;'), ends: ['corrupt'] },
  {
    name: 'laughs-in-notes.docx',
    bytes: makeDocx({ body: TEXT.map((line) => paragraph(line)).join(''), footnotes: `${LAUGHS}&d;` }),
    ends: ['read', 'corrupt'],
  },
  {
    name: 'laughs.html',
    bytes: utf8(`${LAUGHS}${'<p>&d;</p>'.repeat(9)}<p>${TEXT.join('</p><p>')}</p>`),
    ends: ['read'],
  },
  // Nesting and numbers.
  { name: 'deep.html', bytes: html('<div>'.repeat(200_000)), ends: ['corrupt'] },
  { name: 'deep.docx', bytes: docx('<w:sdt><w:sdtContent>'.repeat(200_000)), ends: ['corrupt'] },
  {
    name: 'deep-notes.docx',
    bytes: makeDocx({ body: paragraph(LEAD), footnotes: '<w:a>'.repeat(200_000) }),
    ends: ['read', 'corrupt'],
  },
  { name: 'deep.rtf', bytes: makeRtf(`${rtfParagraph(LEAD)}${'{\\b '.repeat(200_000)}`), ends: ['corrupt'] },
  { name: 'wide.html', bytes: html('<br>'.repeat(2 * MANY)), ends: ['read'] },
  {
    name: 'declared-table.html',
    bytes: html(`<table>${'<tr><td rowspan="100000" colspan="100000">1</td><td>2</td></tr>'.repeat(50)}</table>`),
    ends: ['read'],
  },
  {
    name: 'declared-table.docx',
    bytes: docx(
      `<w:tbl>${`<w:tr>${cell('<w:gridSpan w:val="100000000"/><w:vMerge w:val="restart"/>').repeat(2)}</w:tr>`.repeat(50)}</w:tbl>`,
    ),
    ends: ['read', 'corrupt', 'too-large'],
  },
  {
    name: 'skipped-cells.docx',
    bytes: docx(
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="4000000000"/></w:trPr>${cell('')}${cell('')}</w:tr></w:tbl>`,
    ),
    ends: ['read', 'corrupt', 'too-large'],
  },
  {
    name: 'wide-table.rtf',
    bytes: makeRtf(`${rtfParagraph(LEAD)}\\trowd${'\\cellx2147483647'.repeat(2000)}${'1\\cell '.repeat(2000)}\\row`),
    ends: ['read'],
  },
  { name: 'steps.ofd', bytes: endlessSteps(), ends: ['read'] },
  // Page trees.
  {
    name: 'pages.pdf',
    bytes: latin1(pdf.replace('/Count 1', '/Count 1000000000')),
    ends: ['read', 'too-large', 'corrupt'],
  },
  { name: 'circle.pdf', bytes: latin1(pdf.replace('/Kids [6 0 R]', '/Kids [2 0 R]')), ends: ['corrupt'] },
  {
    name: 'kids.pdf',
    bytes: latin1(pdf.replace('/Kids [6 0 R]', `/Kids [${'2 0 R '.repeat(200_000)}]`).replace('/Count 1', '/Count 5')),
    ends: ['no-text-layer', 'corrupt', 'timeout'],
  },
  {
    name: 'same-page.pdf',
    bytes: latin1(pdf.replace('/Kids [6 0 R]', `/Kids [${'6 0 R '.repeat(50)}]`).replace('/Count 1', '/Count 50')),
    ends: ['read', 'corrupt'],
  },
  {
    name: 'huge-page.pdf',
    bytes: latin1(pdf.replace('[0 0 595 842]', '[0 0 1e30 1e30]')),
    ends: ['read', 'no-text-layer', 'corrupt'],
  },
  {
    name: 'ten-thousand.pdf',
    bytes: makePdf(Array.from({ length: 10_000 }, (_, page) => ({ texts: textLines([`第${page + 1}页`]) }))),
    ends: ['too-large'],
  },
  // Widths of characters that cannot be, which pdf.js would lay out one by one.
  {
    name: 'widths.pdf',
    bytes: latin1(pdf.replace('[1 95 500 814 939 500]', '[1 2147483648 500]')),
    ends: ['corrupt'],
  },
  {
    name: 'widths-apart.pdf',
    bytes: latin1(
      pdf
        .replace('[1 95 500 814 939 500]', '99 0 R')
        .replace('xref', '99 0 obj\n[5 [500 500] 1 2147483648 500]\nendobj\nxref'),
    ),
    ends: ['corrupt'],
  },
  // Word 97.
  { name: 'circle.doc', bytes: circularOle(), ends: ['corrupt', 'not-a-document', 'empty-file', 'garbled-text'] },
  { name: 'directory.doc', bytes: circularDirectory(), ends: ['corrupt'] },
  { name: 'pieces.doc', bytes: repeatedPieces(200_000), ends: ['corrupt'] },
  // Archives and what is in them.
  {
    name: 'bomb.docx',
    bytes: zipSync({ 'word/document.xml': new Uint8Array(300 << 20) }, { level: 9 }),
    ends: ['too-large'],
  },
  { name: 'lying.docx', bytes: understated(), ends: ['corrupt', 'too-large'] },
  { name: 'entries.docx', bytes: manyEntries(), ends: ['too-large'] },
  { name: 'controls.txt', bytes: utf8(`${TEXT.join('\n')}\n\u001b[31m\u202e红\u0007\n`), ends: ['read', 'not-text'] },
  {
    name: 'all-characters.txt',
    bytes: utf8(`${TEXT.join('\n').repeat(2000)}\n${everyIdeograph()}`),
    ends: ['read', 'garbled-text', 'timeout'],
  },
];

function everyIdeograph(): string {
  return String.fromCodePoint(...Array.from({ length: 20_000 }, (_, index) => 0x4e00 + index));
}

function endlessSteps(): Uint8Array {
  const steps = `DeltaX="${'g 10000 1 '.repeat(20_000)}"`;
  return makeOfd(TEXT, steps);
}

/** A package whose one part is far larger than it says. */
function understated(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(200 << 20) }, { level: 9 }));
  // The size in the local header, and in the central directory at the end.
  bytes.writeUInt32LE(100, 22);
  bytes.writeUInt32LE(100, bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
  return new Uint8Array(bytes);
}

function manyEntries(): Uint8Array {
  return zipSync(
    Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`word/${index}.xml`, new Uint8Array()])),
  );
}
