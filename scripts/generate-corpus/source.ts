import { parse } from 'yaml';
import { z } from 'zod';
import { disclosureTable, type TableRows } from './disclosure-tables.ts';

/** What the pipeline must make of a sample; copied into test/corpus/expected.json. */
const expectation = z.strictObject({
  status: z.enum(['complete', 'failed']).default('complete'),
  failureCode: z.string().optional(),
  genre: z.string().optional(),
  issuer: z.string().optional(),
  year: z.int().optional(),
  /** Sections of the highest level. */
  sections: z.int().optional(),
  /** `name|surface|kind`; `…` stands for any name. */
  figures: z.array(z.string()).default([]),
  /** `sum 161 = 10 + 4 + 147 verified`: relation, whole, parts and verdict. */
  relations: z.array(z.string()).default([]),
  /** Planted faults, with the text in which they stand. */
  faults: z.array(z.strictObject({ check: z.string(), quote: z.string() })).default([]),
  /** Further checks that may speak up because of a planted fault. */
  allowed: z.array(z.string()).default([]),
  /**
   * What the pipeline is known to get wrong: a relation, the quote of a fault, `alarm <check>` or `text`, as written
   * above. The test fails as soon as it gets it right, so that the entry is removed.
   */
  missed: z.array(z.string()).default([]),
});

const header = z.strictObject({
  file: z.string(),
  layout: z
    .strictObject({
      /** Break lines by hand after so many characters, with a page mark after so many lines (text only). */
      wrap: z.int().optional(),
      pageLines: z.int().optional(),
      /** Two ideographic spaces before each paragraph (text only). */
      indent: z.boolean().default(false),
      /** Word numbers the headings itself; the printed numbers of the source are dropped (docx only). */
      autoNumber: z.boolean().default(false),
      headingStyles: z.boolean().default(false),
      runningHead: z.string().optional(),
      pageNumbers: z.boolean().default(false),
      /** Images of the printed pages instead of text (pdf only). */
      scanned: z.boolean().optional(),
      /** Keep only this share of the file's bytes. */
      truncate: z.number().optional(),
    })
    .prefault({}),
  disclosure: z.record(z.string(), z.unknown()).optional(),
  expect: expectation,
});

export type Expectation = z.output<typeof expectation>;
export type Layout = z.output<typeof header>['layout'];
export type BlockKind = 'title' | 'center' | 'right' | 'plain' | 'paragraph' | 'heading1' | 'heading2' | 'heading3';
export type Block =
  | { readonly kind: BlockKind; readonly text: string }
  | { readonly kind: 'table'; readonly rows: TableRows };

export interface Source {
  readonly file: string;
  readonly layout: Layout;
  readonly expect: Expectation;
  readonly blocks: readonly Block[];
}

const MARKS: readonly (readonly [string, BlockKind])[] = [
  ['#### ', 'heading3'],
  ['### ', 'heading2'],
  ['## ', 'heading1'],
  ['# ', 'title'],
  ['> ', 'center'],
  ['→ ', 'right'],
  ['@ ', 'plain'],
];

/**
 * Reads the light mark-up of scripts/corpus-sources: a YAML head, then one block a line. `#` title, `##`…`####`
 * headings, `>` centred, `→` flush right, `@` page chrome, `|` table rows (`<` and `^` merge into the left or
 * upper cell), `!name` a disclosure table filled from the head. In a line: `**bold**`, `{br}`, `[^footnote]`.
 */
export function parseSource(markup: string): Source {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markup) ?? [];
  if (head === undefined || body === undefined) throw new Error('a source begins with a YAML head between --- lines');
  const { file, layout, disclosure, expect } = header.parse(parse(head));
  const blocks: Block[] = [];
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const line of body.split('\n')) {
    if (line.startsWith('|')) {
      rows.push(
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
      continue;
    }
    endTable();
    if (line.trim() === '') continue;
    if (line.startsWith('!')) blocks.push({ kind: 'table', rows: disclosureTable(line.slice(1), disclosure ?? {}) });
    else blocks.push(textBlock(line));
  }
  endTable();
  return { file, layout, expect, blocks };
}

function textBlock(line: string): Block {
  const [mark, kind] = MARKS.find(([m]) => line.startsWith(m)) ?? ['', 'paragraph' as const];
  return { kind, text: line.slice(mark.length) };
}
