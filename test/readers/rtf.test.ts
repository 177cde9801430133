import { describe, expect, it } from 'vitest';
import { readers } from '../../src/readers/index.ts';
import { readFile } from '../../src/readers/support/read-file.ts';
import { expectSoundDocument } from './support/expect-document.ts';
import { makeRtf, rtfParagraph, rtfRow, rtfText } from './support/make-rtf.ts';
import { tableCells } from './support/table-cells.ts';

const LEAD = '全年完成合法性审查36件，其中规范性文件4件，政府合同32件。';

async function read(body: string) {
  const { document, notices } = await readFile('a.rtf', { bytes: makeRtf(body) }, readers);
  expectSoundDocument(document);
  return { document, text: document.text, codes: notices.map(({ code }) => code) };
}

describe('RTF', () => {
  it.each([
    ['bytes of GBK beside Unicode, one text', rtfParagraph('政府工作报告'), '政府工作报告'],
    ['a second byte that is a brace or a backslash', String.raw`\'81\\ \'81\{ \f1 ok\par`, '乗 亄 ok'],
    ['no fallback bytes', String.raw`{\uc0 \u25919\u24220}\u24037??\par`, '政府工'],
    ['characters beyond the first plane', `${rtfText('𠮷')}\\par`, '𠮷'],
    ['controls that stand for a character', String.raw`a\emdash b\ldblquote c\rdblquote\~d\_e\-f\par`, 'a—b“c” d-ef'],
    ['controls named like members of an object', String.raw`a\constructor b\valueOf c{\toString d}\par`, 'abcd'],
    ['a page break', String.raw`\u19968 ??\page \u20108 ??\par`, '一\n二'],
    [
      'the result of a field, not its code',
      String.raw`{\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt link}}\par`,
      'link',
    ],
    ['automatic numbers as printed', String.raw`{\listtext\pard ${rtfText('一、')}}${rtfText('工作')}\par`, '一、工作'],
    ['no headers, pictures, hidden text', String.raw`{\header x}{\pict\bin4 }}}}ff}{\v x}y{\*\unknown z}\par`, 'y'],
    [
      'a text box once',
      String.raw`p{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt box\par}}{\shprslt box}}q\par`,
      'pq\nbox',
    ],
    ['footnotes behind the body', String.raw`p{\footnote first}q{\*\footnote second}\par`, 'pq\nfirst\nsecond'],
  ])('reads %s', async (_, body, expected) => {
    const { text } = await read(`${rtfParagraph(LEAD)}\\pard ${body}`);
    expect(text).toBe(`${LEAD}\n${expected}`);
  });

  it('reads tables with their merged cells', async () => {
    const table = [
      rtfRow(['事项', '数量', ''], ['', '\\clmgf', '\\clmrg']),
      rtfRow(['许可', '12', '5'], ['\\clvmgf']),
      rtfRow(['', '7', '8'], ['\\clvmrg']),
    ];
    const { document } = await read(`${rtfParagraph(LEAD)}${table.join('')}${rtfParagraph('表后')}`);
    expect(tableCells(document)).toEqual([
      ['事项', 0, 0, 1, 1],
      ['数量', 0, 1, 1, 2],
      ['许可', 1, 0, 2, 1],
      ['12', 1, 1, 1, 1],
      ['5', 1, 2, 1, 1],
      ['7', 2, 1, 1, 1],
      ['8', 2, 2, 1, 1],
    ]);
    expect(document.text.endsWith('\n表后')).toBe(true);
  });

  it('reads tracked changes as accepted and says so', async () => {
    const { text, codes } = await read(`${rtfParagraph(LEAD)}a{\\deleted b}{\\revised c}\\par`);
    expect(text).toBe(`${LEAD}\nac`);
    expect(codes).toEqual(['tracked-changes']);
  });

  it('does not take a file that is cut off for a whole one', async () => {
    const whole = makeRtf(rtfParagraph(LEAD).repeat(3));
    const { notices } = await readFile('a.rtf', { bytes: whole.slice(0, whole.length - 20) }, readers);
    expect(notices).toEqual([{ code: 'cut-off', level: 'error', data: {} }]);
  });

  it('refuses a million open groups', async () => {
    await expect(read(`${rtfParagraph(LEAD)}${'{'.repeat(1_000_000)}`)).rejects.toThrow('corrupt');
  });
});
