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
  least,
  likeness,
  numbersIn,
} from './alike.ts';
import type { Extractor } from './extractors.ts';
import { furnitureOf } from './furniture.ts';

/** One pdf against other programs. */
export interface PdfComparison {
  readonly docId: string;
  readonly pages: number;
  readonly tables: number;
  /** Why there is nothing to compare. */
  readonly skipped?: string;
  readonly against: readonly Against[];
  /** What is unlike in the same way against every other program. */
  readonly digits: Likeness;
  readonly numbers: Likeness;
}

export interface Against {
  readonly extractor: string;
  readonly characters: Likeness;
  readonly digits: Likeness;
  readonly numbers: Likeness;
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
  for (const docId of globSync('**/*.pdf', { cwd: root, ignore: ['hostile/**'] }).sort()) {
    if (!docId.includes(match)) continue;
    const path = join(root, docId);
    try {
      const { document } = await reader.read({ bytes: new Uint8Array(readFileSync(path)) });
      const tables = document.blocks.filter(({ type }) => type === 'table').length;
      const against = others.flatMap((other) => compare(other, path, document.text, tables));
      const skipped = against.length === 0 ? { skipped: 'others read no text' } : {};
      yield { docId, pages: document.pages.length, tables, ...skipped, against, ...common(against) };
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      yield { docId, pages: 0, tables: 0, skipped: `gouji: ${error.code}`, against: [], ...common([]) };
    }
  }
}

function compare(other: Extractor, path: string, text: string, tables: number): Against[] {
  const pages = pagesOf(other, path);
  const whole = pages.join('\n');
  if (bare(whole).length < pages.length * MIN_CHARACTERS_PER_PAGE || pages.length === 0) return [];
  const lines = pages.map((page) => page.split('\n'));
  const furniture = furnitureOf(lines.map((own) => own.map((line) => bare(line))));
  const required = lines
    .map((own, page) => own.filter((_, index) => !furniture[page]?.has(index)).join('\n'))
    .join('\n');
  const measured = (count: (text: string) => Counts): Likeness => likeness(count(text), count(required), count(whole));
  const inOrder = tables === 0 && text.length < ORDERED_LENGTH ? alikeInOrder(bare(text), bare(required)) : undefined;
  return [
    {
      extractor: other.id,
      characters: measured((own) => countsOf(bare(own))),
      digits: measured((own) => digitsOf(countsOf(bare(own)))),
      numbers: measured((own) => countsOf(numbersIn(own))),
      ...(inOrder === undefined ? {} : { inOrder }),
    },
  ];
}

/** No pages where the program fails on the file. */
function pagesOf(other: Extractor, path: string): string[] {
  try {
    return other.pages(path);
  } catch {
    return [];
  }
}

function common(against: readonly Against[]): { digits: Likeness; numbers: Likeness } {
  const shared = (of: (one: Against) => Likeness): Likeness => {
    const [first, ...others] = against.map(of);
    const lost = others.reduce((counts, { lost: own }) => least(counts, own), first?.lost ?? new Map());
    const extra = others.reduce((counts, { extra: own }) => least(counts, own), first?.extra ?? new Map());
    return { alike: Math.max(0, ...against.map((one) => of(one).alike)), lost, extra };
  };
  return { digits: shared(({ digits }) => digits), numbers: shared(({ numbers }) => numbers) };
}
