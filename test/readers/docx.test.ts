import { describe, expect, it } from 'vitest';
import { reader } from '../../src/readers/docx.ts';
import { makeDocx, numbered, paragraph } from './support/make-docx.ts';
import { tableCells } from './support/table-cells.ts';

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%4．')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const read = async (parts: Parameters<typeof makeDocx>[0]) => reader.read({ bytes: makeDocx(parts) });
const lines = async (parts: Parameters<typeof makeDocx>[0]): Promise<string[]> =>
  (await read(parts)).document.text.split('\n');

describe('docx: what mammoth leaves out', () => {
  it('prints automatic numbers, each level counted anew below a higher one', async () => {
    const body = [
      numbered('主要做法', 1),
      numbered('强化领导', 1, 1),
      numbered('2023年召开会议3次', 1, 2),
      numbered('2024年召开会议4次', 1, 3),
      numbered('压实责任', 1, 1),
      paragraph('正文。'),
      numbered('存在问题', 1),
      numbered('人员不足', 1, 1),
    ].join('');
    expect(await lines({ body, numbering: NUMBERING })).toEqual([
      '一、主要做法',
      '（一）强化领导',
      '1. 2023年召开会议3次',
      '1． 2024年召开会议4次',
      '（二）压实责任',
      '正文。',
      '二、存在问题',
      '（一）人员不足',
    ]);
  });

  it('takes numbers and heading levels from styles', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="3"><w:name w:val="章"/><w:basedOn w:val="2"/></w:style>`;
    const body = paragraph('主要做法', '<w:pStyle w:val="2"/>') + paragraph('存在问题', '<w:pStyle w:val="3"/>');
    const { document } = await read({ body, numbering: NUMBERING, styles });
    expect(document.text).toBe('一、主要做法\n二、存在问题');
    expect(document.blocks.map((block) => block.type === 'paragraph' && block.headingLevel)).toEqual([1, 1]);
  });

  it('reads tracked changes as accepted, and says that there are some', async () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run('办件')}<w:del w:id="1"><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:id="2">${run('15')}</w:ins>${run('件')}</w:p>`;
    const { document, notices } = await read({ body });
    expect(document.text).toBe('办件15件');
    expect(notices).toEqual([{ code: 'tracked-changes', level: 'info', data: { insertions: 1, deletions: 1 } }]);
  });

  it('reads a text box once, fields without their codes, and no hidden text', async () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box('框')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(await lines({ body })).toEqual(['框', '7']);
  });

  it('prints a number in digits where its format is unknown, or named like a member of an object', async () => {
    const unknown = ['unheardOf', 'valueOf', 'constructor'].map((format) =>
      NUMBERING.replace('chineseCounting', format),
    );
    for (const numbering of unknown) expect(await lines({ body: numbered('工作', 1), numbering })).toEqual(['1、工作']);
  });

  it('places merged cells in the full grid', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell('数量', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('上年')}${cell('本年')}</w:tr><w:tr>${cell('许可')}${cell('3')}${cell('4')}</w:tr></w:tbl>`;
    const { document } = await read({ body });
    expect(tableCells(document)).toEqual([
      ['项目', 0, 0, 2, 1],
      ['数量', 0, 1, 1, 2],
      ['上年', 1, 1, 1, 1],
      ['本年', 1, 2, 1, 1],
      ['许可', 2, 0, 1, 1],
      ['3', 2, 1, 1, 1],
      ['4', 2, 2, 1, 1],
    ]);
  });
});
