import { describe, expect, it } from 'vitest';
import { readers } from '../../src/readers/index.ts';
import { readFile } from '../../src/readers/support/read-file.ts';
import { expectSoundDocument } from './support/expect-document.ts';
import {
  makeWordXml,
  wordXmlParagraph as paragraph,
  wordXmlRow as row,
  wordXmlRun as run,
} from './support/make-word-xml.ts';
import { tableCells } from './support/table-cells.ts';

const LEAD = '全年完成合法性审查36件，其中规范性文件4件，政府合同32件。';

async function read(body: string, cut = 0) {
  const bytes = makeWordXml(paragraph(LEAD) + body);
  const { document, notices } = await readFile('a.doc', { bytes: bytes.slice(0, bytes.length - cut) }, readers);
  expectSoundDocument(document);
  return { document, text: document.text, notices };
}

const label = (text: string): string =>
  `<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="${text}"/></w:listPr>`;

describe('Word 2003 XML', () => {
  it.each([
    ['the runs of a paragraph as one', `<w:p>${run('政府')}${run('工作')}</w:p>`, '政府工作'],
    [
      'tabs and hard breaks',
      `<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`,
      '甲\t乙\n丙',
    ],
    ['no page break as a line', `<w:p><w:r><w:br w:type="page"/></w:r>${run('甲')}</w:p>`, '甲'],
    [
      'automatic numbers as printed',
      paragraph('工作', label('一、')) + paragraph('审查', label('1.')),
      '一、工作\n1. 审查',
    ],
    ['no bullets', paragraph('工作', label('·')), '工作'],
    ['the five entities', paragraph('&lt;甲&gt;&amp;乙'), '<甲>&乙'],
    ['no hidden text', `<w:p>${run('甲', '<w:vanish/>')}${run('乙')}</w:p>`, '乙'],
    [
      'sub-sections',
      `<wx:sub-section>${paragraph('甲')}<wx:sub-section>${paragraph('乙')}</wx:sub-section></wx:sub-section>`,
      '甲\n乙',
    ],
    ['the result of a field, not its code', `<w:p><w:r><w:instrText>PAGEREF</w:instrText></w:r>${run('3')}</w:p>`, '3'],
    [
      'footnotes behind the body',
      `<w:p>${run('甲')}<w:r><w:footnote>${paragraph('注')}</w:footnote></w:r></w:p>${paragraph('乙')}`,
      '甲\n乙\n注',
    ],
    [
      'a text box behind its paragraph',
      `<w:p>${run('甲')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>${paragraph('乙')}`,
      '甲\n框\n乙',
    ],
    [
      'elements named like members of an object',
      `<w:p><w:r><w:t>甲</w:t><w:constructor/><w:valueOf/><w:t>乙</w:t></w:r></w:p>`,
      '甲乙',
    ],
    ['the text in a table of one cell', `<w:tbl>${row([['甲']])}</w:tbl>`, '甲'],
  ])('reads %s', async (_, body, expected) => {
    const { text } = await read(body);
    expect(text).toBe(`${LEAD}\n${expected}`);
  });

  it('accepts tracked changes and says how many there are', async () => {
    const change = (type: string, inner: string): string =>
      `<aml:annotation aml:id="0" w:type="Word.${type}"><aml:content>${inner}</aml:content></aml:annotation>`;
    const deleted = '<w:r><w:delText>40</w:delText></w:r>';
    const { text, notices } = await read(
      `<w:p>${run('合同')}${change('Deletion', deleted)}${change('Insertion', run('32'))}</w:p>`,
    );
    expect(text).toBe(`${LEAD}\n合同32`);
    expect(notices).toContainEqual({ code: 'tracked-changes', level: 'info', data: { insertions: 1, deletions: 1 } });
  });

  it('knows headings by the name of their style and by their outline level', async () => {
    const { document } = await read(
      paragraph('一、工作', '<w:pStyle w:val="2"/>') + paragraph('二、打算', '<w:outlineLvl w:val="0"/>'),
    );
    expect(document.blocks.map((block) => block.type === 'paragraph' && block.headingLevel)).toEqual([undefined, 2, 1]);
  });

  it('lays merged cells in the full grid', async () => {
    const { document } = await read(
      `<w:tbl>${row([
        ['项目', '<w:vmerge w:val="restart"/>'],
        ['件数', '<w:gridSpan w:val="2"/>'],
      ])}` + `${row([['', '<w:vmerge/>'], ['上年'], ['本年']])}${row([['许可'], ['10'], ['12']])}</w:tbl>`,
    );
    expect(tableCells(document)).toEqual([
      ['项目', 0, 0, 2, 1],
      ['件数', 0, 1, 1, 2],
      ['上年', 1, 1, 1, 1],
      ['本年', 1, 2, 1, 1],
      ['许可', 2, 0, 1, 1],
      ['10', 2, 1, 1, 1],
      ['12', 2, 2, 1, 1],
    ]);
  });

  it('says that a file is cut off', async () => {
    const { notices } = await read(paragraph('甲'), 60);
    expect(notices).toContainEqual({ code: 'cut-off', level: 'error', data: {} });
  });
});
