import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceDocument } from '../../src/model/document.ts';
import { profiles } from '../../src/profiles/index.ts';
import { reader } from '../../src/readers/text.ts';
import type { Structured } from '../../src/structure/structure.ts';
import { structureReport } from '../../src/structure/structure-report.ts';

/** Real reports lie beside the project where they are at all; the project stands without them. */
export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
export const CORPUS = `${SHARED}corpus/government-work/`;
export const hasCorpus = existsSync(CORPUS);

export interface Read extends Structured {
  readonly document: SourceDocument;
}

/** A plain text as the pipeline would structure it. */
export async function read(text: string): Promise<Read> {
  const { document } = await reader.read({ bytes: new TextEncoder().encode(text) });
  return { document, ...structureReport(document, profiles) };
}

/** A real report in plain text; some are in GB18030. */
export function corpusText(file: string): string {
  const bytes = readFileSync(CORPUS + file);
  return new TextDecoder(file.includes('gbk') ? 'gb18030' : 'utf-8').decode(bytes).replace(/\r\n?/g, '\n');
}

/** Printed headings as `level numbering heading`. */
export const headings = ({ sections }: Structured): string[] =>
  sections
    .filter(({ kind }) => kind === 'heading')
    .map(({ level, numbering, heading }) => `${level} ${numbering}${heading}`);
