import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Prints a Word file to PDF with LibreOffice (`soffice`), which embeds the glyphs that the text uses. */
export const toPdf = (docx: Buffer): Buffer => convert(docx, 'pdf');

/** A Word file in another format that LibreOffice writes: Word 97 (`doc`), `rtf` or `pdf`. */
export function convert(docx: Buffer, format: 'doc' | 'rtf' | 'pdf'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-corpus-'));
  try {
    const path = join(folder, 'report.docx');
    writeFileSync(path, docx);
    execFileSync('soffice', ['--headless', '--convert-to', format, '--outdir', folder, path], { stdio: 'pipe' });
    return readFileSync(join(folder, `report.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A page that holds nothing but an image, as a scanner makes it: no text layer. */
export function imageOnlyPdf(): Buffer {
  const width = 248;
  const height = 351;
  // Grey bars where lines of print would be.
  const pixels = Buffer.alloc(width * height, 0xff);
  for (let y = 40; y < 310; y += 1) {
    if (y % 14 < 7) pixels.fill(0x60, y * width + 30, y * width + 218 - ((y * 7) % 40));
  }
  const hex = `${pixels.toString('hex')}>`;
  const draw = 'q 595 0 0 842 0 0 cm /Scan Do Q';
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Scan 5 0 R >> >> >>',
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length ${hex.length} >>\nstream\n${hex}\nendstream`,
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
