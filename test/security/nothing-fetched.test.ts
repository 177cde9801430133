import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { readers } from '../../src/readers/index.ts';
import { readFile } from '../../src/readers/support/read-file.ts';
import { makeDocx, paragraph } from '../readers/support/make-docx.ts';
import { makePdf, textLines } from '../readers/support/make-pdf.ts';
import { makeRtf, rtfParagraph } from '../readers/support/make-rtf.ts';

const LEAD = '全年完成合法性审查36件，其中规范性文件4件，政府合同32件，各项工作稳步推进。';

test('nothing that a file refers to is fetched', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const picture = `<w:r><w:pict><v:imagedata src="${url}/v" r:href="${url}/h"/></w:pict></w:r>`;
  const action = `/OpenAction << /S /URI /URI (${url}/pdf) >>`;
  const files = {
    'a.html': Buffer.from(
      `<link rel="stylesheet" href="${url}/css"><script src="${url}/js"></script><p>${LEAD}${LEAD}</p><img src="${url}/img"><iframe src="${url}/frame"></iframe>`,
    ),
    'a.docx': makeDocx({ body: `${paragraph(LEAD)}<w:p>${picture}</w:p>${paragraph(`INCLUDETEXT ${url}/docx`)}` }),
    'a.pdf': makePdf([{ texts: textLines([LEAD]) }], action),
    'a.rtf': makeRtf(`${rtfParagraph(LEAD)}{\\field{\\*\\fldinst INCLUDEPICTURE "${url}/rtf"}{\\fldrslt }}\\par`),
  };
  try {
    for (const [name, bytes] of Object.entries(files)) {
      const { document } = await readFile(name, { bytes: new Uint8Array(bytes) }, readers);
      expect(document.text).toContain('政府合同32件');
    }
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  expect(asked).toEqual([]);
});
