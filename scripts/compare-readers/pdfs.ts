import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { ReadFailure } from '../../src/index.ts';
import { reader } from '../../src/readers/pdf.ts';
import {
  alikeInOrder,
  bare,
  type Counts,
  countsOf,
  digitsOf,
  type Likeness,
  likeness,
  numbersIn,
  usual,
} from './alike.ts';
import type { Extractor } from './extractors.ts';
import { furnitureOf } from './furniture.ts';

/** One pdf against one other program. */
export interface PdfComparison {
  readonly docId: string;
  readonly extractor: string;
  readonly pages: number;
  readonly tables: number;
  /** Why there is nothing to compare. */
  readonly skipped?: string;
  readonly characters?: Likeness;
  readonly digits?: Likeness;
  readonly numbers?: Likeness;
  /** Of files without tables, whose order is one thing only. */
  readonly inOrder?: number;
}

/** A text layer with less than this per page is none. */
const MIN_CHARACTERS_PER_PAGE = 12;
const ORDERED_LENGTH = 40_000;

export async function* comparePdfs(
  root: string,
  others: readonly Extractor[],
  match = '',
): AsyncGenerator<PdfComparison> {
  for (const docId of globSync('**/*.pdf', { cwd: root }).sort()) {
    if (!docId.includes(match)) continue;
    const path = join(root, docId);
    try {
      const { document } = await reader.read({ bytes: new Uint8Array(readFileSync(path)) });
      const tables = document.blocks.filter(({ type }) => type === 'table').length;
      const base = { docId, pages: document.pages.length, tables };
      for (const other of others) yield compare({ ...base, extractor: other.id }, document.text, pagesOf(other, path));
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      yield { docId, extractor: '', pages: 0, tables: 0, skipped: `gouji: ${error.code}` };
    }
  }
}

function pagesOf(other: Extractor, path: string): string[] | undefined {
  try {
    return other.pages(path);
  } catch {
    return undefined;
  }
}

function compare(base: PdfComparison, text: string, pages: string[] | undefined): PdfComparison {
  if (pages === undefined) return { ...base, skipped: `${base.extractor} fails` };
  const lines = pages.map((page) => page.split('\n').map((line) => bare(line)));
  const whole = pages.join('\n');
  if (bare(whole).length < pages.length * MIN_CHARACTERS_PER_PAGE)
    return { ...base, skipped: `${base.extractor}: no text` };
  const furniture = furnitureOf(lines.map((own) => own.filter((line) => line !== '')));
  const kept = pages.map((page, index) =>
    page
      .split('\n')
      .filter((_, at) => !furniture[index]?.has(lines[index]?.[at] ?? ''))
      .join('\n'),
  );
  const required = kept.join('\n');
  const measured = (count: (text: string) => Counts): Likeness => likeness(count(text), count(required), count(whole));
  const ordered =
    base.tables === 0 && text.length < ORDERED_LENGTH ? alikeInOrder(bare(text), bare(required)) : undefined;
  return {
    ...base,
    characters: measured((own) => countsOf(bare(own))),
    digits: measured((own) => digitsOf(countsOf(bare(own)))),
    numbers: measured((own) => countsOf(numbersIn(usual(own)))),
    ...(ordered === undefined ? {} : { inOrder: ordered }),
  };
}
