import { deflateSync } from 'node:zlib';
import { cutOut, toCanvas, turned, wholeOf } from '../../src/readers/ocr/canvas.ts';
import { toGrey } from '../../src/readers/ocr/grey.ts';
import { openPdf } from '../../src/readers/pdf-support/open-pdf.ts';
import { drawPage } from '../../src/readers/pdf-support/scanned-page.ts';

/** A4 at 150 dpi, the paper laid in a little askew (radians). */
const WIDTH = 1240;
const HEIGHT = 1754;
const ASKEW = 0.008;
/** Shades of grey that a cheap scanner tells apart; few keep the file small. */
const SHADES = 8;

/** Prints every page of a pdf and scans it again: images of pages, no text layer. */
export async function toScan(printed: Buffer): Promise<Buffer> {
  const pdf = await openPdf({ bytes: printed });
  try {
    const images: Buffer[] = [];
    for (let number = 1; number <= pdf.document.numPages; number += 1) {
      const page = turned(toCanvas(await drawPage(await pdf.document.getPage(number))), ASKEW);
      const grey = toGrey(cutOut(page, wholeOf(page), WIDTH, HEIGHT)).data;
      const step = 255 / (SHADES - 1);
      images.push(
        deflateSync(
          grey.map((value) => Math.round(Math.round(value / step) * step)),
          { level: 9 },
        ),
      );
    }
    return imagePdf(images);
  } finally {
    await pdf.close();
  }
}

function imagePdf(images: readonly Buffer[]): Buffer {
  const pageOf = (index: number): number => 3 + index * 3;
  const kids = images.map((_, index) => `${pageOf(index)} 0 R`).join(' ');
  const draw = 'q 595 0 0 842 0 0 cm /Scan Do Q';
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${images.length} >>`,
    ...images.flatMap((image, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pageOf(index) + 1} 0 R /Resources << /XObject << /Scan ${pageOf(index) + 2} 0 R >> >> >>`,
      `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
      `<< /Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${image.length} >>\nstream\n${image.toString('latin1')}\nendstream`,
    ]),
  ]);
}

/** Numbers the objects and writes the table of their offsets. */
function pdfOf(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${entries}`;
  return Buffer.from(
    `${body}${xref}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}
