/** One observation per gold sentence. */
import type { GoldSentence } from '../gold/sentences.ts';
import { align } from './alignment.ts';
import { countCoverage, noCounts, type Observation } from './counts.ts';
import { predictedFigures, scoreFigures } from './figures.ts';
import { scoreRelations } from './relations.ts';
import type { Tables } from './run-cli.ts';

export function observeSentence(gold: GoldSentence, tables: Tables): Observation {
  const counts = noCounts();
  const misses: string[] = [];
  const where = align(gold.text, tables.textOf(gold.id));
  if (where.lost.length) misses.push(`text not read: ${where.lost.join(' ')}`);
  const traps = gold.non_indicators.map((surface, k) => ({ surface, start: gold.non_indicator_starts[k] ?? 0 }));
  scoreFigures(gold.indicators, traps, predictedFigures(tables.indicators.get(gold.id) ?? []), where, counts, misses);
  countCoverage(tables.reports.get(gold.id)?.[0], counts);
  scoreRelations(gold, tables.checks.get(gold.id) ?? [], counts, misses);
  return { id: gold.id, genre: gold.genre, tags: gold.pattern_tags, counts, misses };
}
