/** Turns the marked source of the gold sentences into the rows of sentences.jsonl, and refuses what does not hold. */
import { type Figure, readMarked, type Trap } from './marked-text.ts';
import { type Relations, readRelations } from './relations.ts';
import { readScopes, type Scope } from './scopes.ts';

export interface GoldIndicator {
  surface: string;
  name: string;
  value: number | null;
  value_max?: number;
  unit: string;
  approx: string;
  kind: string;
  start: number;
  name_in_text: boolean;
  period?: string;
  /** Of when and whose it is, in the sentences where that is labelled. */
  scope?: Scope;
  part_of_start?: number | null;
}
export type GoldSentence = {
  id: string;
  genre: string;
  pattern_tags: string[];
  text: string;
  indicators: GoldIndicator[];
  non_indicators: string[];
  non_indicator_starts: number[];
  totals: Relations['totals'];
} & Partial<Omit<Relations, 'totals'>>;

const GENRES = new Set(['fzzf', 'gzbg', 'jyta', 'xxgk', 'rx', 'fyys', 'xzzf', 'bmzj', 'ysbg', 'tjgb', 'xf']);

export function readSentences(source: string): GoldSentence[] {
  const blocks = source.split(/^@/m).slice(1);
  return blocks.map((block) => {
    const lines = block.split('\n').filter((l) => l.trim() !== '' && !l.startsWith('//'));
    try {
      return readSentence(lines);
    } catch (e) {
      throw new Error(`${lines[0]}: ${(e as Error).message}`);
    }
  });
}

function readSentence(lines: string[]): GoldSentence {
  const [id = '', genre = '', tags = ''] = (lines[0] ?? '').split(' ');
  if (!GENRES.has(genre)) throw new Error(`unknown genre ${genre}`);
  const { text, figures, traps } = readMarked(lines[1] ?? '');
  const isScope = (line: string) => line.startsWith('w ');
  const relations = readRelations(
    lines.slice(2).filter((line) => !isScope(line)),
    figures,
  );
  const scopes = readScopes(lines.find(isScope), figures.length);
  assertCovered(text, figures, traps);
  const { totals, ...others } = relations;
  const row: GoldSentence = {
    id,
    genre,
    pattern_tags: [...new Set([...derivedTags(figures, relations), ...tags.split(',').filter(Boolean)])],
    text,
    indicators: figures.map((f, k) => ({ ...toGold(f, text), ...(scopes && { scope: scopes[k] as Scope }) })),
    non_indicators: traps.map((t) => t.surface),
    non_indicator_starts: traps.map((t) => t.start),
    totals,
  };
  for (const [key, list] of Object.entries(others)) if (list.length) Object.assign(row, { [key]: list });
  return row;
}

export function toGold(f: Figure, text: string): GoldIndicator {
  const plain = f.name.replace(/[、，]/g, '');
  return {
    surface: f.surface,
    name: f.name,
    value: f.value,
    ...(f.valueMax !== null && { value_max: f.valueMax }),
    unit: f.unit,
    approx: f.approx,
    kind: f.kind,
    start: f.start,
    name_in_text: text.includes(f.name) || text.replace(/[、，]/g, '').includes(plain),
    ...(f.period !== null && { period: f.period }),
  };
}

/** Every Arabic digit must have been judged: it is inside a figure, a trap or the number of a heading. */
export function assertCovered(text: string, figures: Figure[], traps: Trap[], numberings: Trap[] = []): void {
  const spans = [...figures, ...traps, ...numberings].map((x) => [x.start, x.start + x.surface.length] as const);
  for (const x of [...figures, ...traps]) {
    if (text.slice(x.start, x.start + x.surface.length) !== x.surface) throw new Error(`offset of ${x.surface}`);
  }
  for (const m of text.matchAll(/[0-9０-９]/g)) {
    if (!spans.some(([s, e]) => m.index >= s && m.index < e)) {
      throw new Error(`unjudged number: …${text.slice(Math.max(0, m.index - 8), m.index + 8)}…`);
    }
  }
}

function derivedTags(figures: Figure[], r: Relations): string[] {
  const any = (test: (f: Figure) => boolean) => figures.some(test);
  const wrong = (list: { holds: boolean }[]) => list.some((x) => !x.holds);
  const facts: [string, boolean][] = [
    ['negative', figures.length === 0],
    ['total_complete', r.totals.some((t) => t.complete)],
    ['total_partial', r.totals.some((t) => !t.complete)],
    ['total_wrong', wrong(r.totals)],
    ['ratio_wrong', wrong(r.ratios)],
    ['growth_wrong', wrong(r.growths)],
    ['pp_wrong', wrong(r.pp_diffs)],
    ['balance', r.balances.length > 0],
    ['balance_wrong', wrong(r.balances)],
    ['rate', any((f) => f.kind === 'rate')],
    ['share', any((f) => f.kind === 'share')],
    ['growth', any((f) => f.kind === 'change_pct')],
    ['pp', any((f) => f.unit === '个百分点')],
    ['prior', any((f) => f.kind === 'prior')],
    ['target', any((f) => f.kind === 'target')],
    ['money', any((f) => /元/.test(f.unit))],
    ['approx', any((f) => f.approx !== 'exact')],
    ['zero', any((f) => f.value === 0)],
  ];
  return facts.filter(([, is]) => is).map(([tag]) => tag);
}
