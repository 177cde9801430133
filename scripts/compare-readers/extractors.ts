import { execFileSync } from 'node:child_process';
import { pagesOfStructuredText } from './structured-text.ts';

export interface Extractor {
  readonly id: string;
  /** The text of each page; throws where the program cannot read the file. */
  pages(path: string): string[];
}

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

/** Programs of other make that read pdf; Debian: poppler-utils with poppler-data, and mupdf-tools. */
const KNOWN: readonly (Extractor & { readonly probe: readonly string[] })[] = [
  {
    id: 'pdftotext',
    probe: ['-v'],
    pages: (path) => run('pdftotext', ['-enc', 'UTF-8', path, '-']).split('\f').slice(0, -1),
  },
  {
    id: 'mutool',
    probe: ['-v'],
    // Structured text says where each character stands, so that what is painted twice can be taken once.
    pages: (path) => pagesOfStructuredText(run('mutool', ['draw', '-q', '-F', 'stext', path])),
  },
];

/** Those that are installed. */
export function extractors(): { present: Extractor[]; absent: string[] } {
  const present = KNOWN.filter(({ id, probe }) => {
    try {
      run(id, probe);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      return true;
    }
  });
  return { present, absent: KNOWN.filter((known) => !present.includes(known)).map(({ id }) => id) };
}
