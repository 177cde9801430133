/**
 * `npm run macro-figures -- [gold.csv]`: figures that third parties recorded from real communiqués and budgets,
 * looked up in what the built command line writes about the same documents.
 *
 *   --tables <folder>   the output of a run over the corpus that was made before, instead of a new run
 *
 * Two questions: does the value stand in indicators.csv, and does it stand there under the right canonical id?
 * What a miss comes from is said as far as a program can tell.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Decimal } from 'decimal.js';
import { byDocument, type Row, readTable } from './accuracy-support/score/csv.ts';
import { runCli } from './accuracy-support/score/run-cli.ts';

/** How a recorded figure is called here, and what its unit is worth in the base unit of indicators.csv. */
const FIGURES: Readonly<Record<string, { id: string; baseUnit: string; worth: number }>> = {
  gdp_current_100m: { id: 'gdp', baseUnit: '元', worth: 1e8 },
  gdp_real_growth_pct: { id: 'gdp_growth', baseUnit: '%', worth: 1 },
  general_public_revenue_100m: { id: 'gpb_revenue', baseUnit: '元', worth: 1e8 },
  general_public_expenditure_100m: { id: 'gpb_expenditure', baseUnit: '元', worth: 1e8 },
  gov_fund_revenue_100m: { id: 'gov_fund_revenue', baseUnit: '元', worth: 1e8 },
  general_debt_balance_100m: { id: 'debt_general', baseUnit: '元', worth: 1e8 },
  special_debt_balance_100m: { id: 'debt_special', baseUnit: '元', worth: 1e8 },
  resident_population_10k: { id: 'population', baseUnit: '人', worth: 1e4 },
};

interface Tally {
  asked: number;
  found: number;
  named: number;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { tables: { type: 'string' } } });
const gold = positionals[0] ?? join(import.meta.dirname, '../../shared/gold/macro-figures.csv');
if (!existsSync(gold)) {
  console.log(`skipped: ${gold} is not here`);
  process.exit(0);
}
const corpus = join(dirname(gold), '../corpus');
const wanted = readTable(gold);
const work = mkdtempSync(join(tmpdir(), 'gouji-macro-'));
try {
  report(values.tables ?? runOver([...new Set(wanted.map((row) => row.doc ?? ''))]));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Copies the documents concerned and runs the command line over them; the folder of the tables. */
function runOver(documents: readonly string[]): string {
  const input = join(work, 'in');
  for (const path of documents) {
    mkdirSync(dirname(join(input, path)), { recursive: true });
    copyFileSync(join(corpus, path), join(input, path));
  }
  runCli(input, join(work, 'out'));
  return join(work, 'out');
}

function report(tables: string): void {
  const read = new Set(
    readTable(join(tables, 'reports.csv'))
      .filter((row) => row.status !== 'failed')
      .map((row) => row.doc_id),
  );
  const rows = byDocument(readTable(join(tables, 'indicators.csv')));
  const tallies = new Map<string, Tally>();
  const misses: string[] = [];
  let unread = 0;
  for (const { doc = '', figure = '', value = '' } of wanted) {
    const known = FIGURES[figure];
    if (known === undefined) throw new Error(`${gold}: unknown figure ${figure}`);
    if (!read.has(doc)) {
      unread += 1;
      continue;
    }
    const same = (rows.get(doc.replace(/\.\w+$/, '')) ?? []).filter((row) => isValue(row, value, known));
    const named = same.some((row) => row.indicator === known.id);
    for (const key of [figure, 'all']) {
      const tally = tallies.get(key) ?? { asked: 0, found: 0, named: 0 };
      tally.asked += 1;
      tally.found += same.length > 0 ? 1 : 0;
      tally.named += named ? 1 : 0;
      tallies.set(key, tally);
    }
    if (!named) misses.push(`${doc}\t${figure}\t${value}\t${cause(tables, doc, value, same)}`);
  }
  console.log('| figure | recorded | value found | under its id |\n| --- | ---: | ---: | ---: |');
  for (const [figure, { asked, found, named }] of [...tallies].sort(([a], [b]) => order(a) - order(b))) {
    console.log(`| ${figure} | ${asked} | ${share(found, asked)} | ${share(named, asked)} |`);
  }
  console.log(`\nfigures of documents that were not read: ${unread}\n\nmisses:\n${misses.join('\n')}`);
}

/** Recorded values are rounded to two places at most; what is printed may be finer. */
function isValue(row: Row, value: string, { baseUnit, worth }: { baseUnit: string; worth: number }): boolean {
  if (row.base_unit !== baseUnit || !row.base_value) return false;
  return new Decimal(row.base_value).div(worth).minus(value).abs().lte('0.005');
}

function cause(tables: string, doc: string, value: string, same: readonly Row[]): string {
  if (same.length > 0) {
    return `other name: ${[...new Set(same.map((row) => `${row.name}${row.indicator ? ` (${row.indicator})` : ''}`))].join(' | ')}`;
  }
  const { text } = JSON.parse(readFileSync(join(tables, 'reports', `${doc}.json`), 'utf8')) as { text: string };
  const digits = new Decimal(value).abs().toFixed();
  const at = text.search(new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}0*(?![\\d.])`));
  return at < 0
    ? 'not printed with these digits'
    : `printed, not extracted: ${JSON.stringify(text.slice(Math.max(0, at - 30), at + 12))}`;
}

function share(part: number, whole: number): string {
  return `${part} (${((100 * part) / whole).toFixed(1)}%)`;
}

function order(figure: string): number {
  const at = Object.keys(FIGURES).indexOf(figure);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
