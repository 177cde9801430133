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
