/** One observation per gold document: its metadata, outline, figures, planted faults and needless alarms. */
import type { GoldDocument } from '../gold/documents.ts';
import { type Alignment, align } from './alignment.ts';
import { type Counts, countCoverage, noCounts, type Observation } from './counts.ts';
import type { Row } from './csv.ts';
import { predictedFigures, scoreFigures } from './figures.ts';
import type { Tables } from './run-cli.ts';

/** A finding about a whole document may stand anywhere in it. */
const ANYWHERE = new Set(['required-section', 'empty-section', 'stale-year']);
const NEAR = 60;
const bare = (s: string | undefined) => (s ?? '').replace(/\s+/g, '');

export function observeDocument(gold: GoldDocument, text: string, tables: Tables): Observation {
  const counts = noCounts();
  const misses: string[] = [];
  const where = align(text, tables.textOf(gold.id));
  if (where.lost.length) misses.push(`text not read: ${where.lost.slice(0, 8).join(' ')}`);
  countCoverage(tables.reports.get(gold.id)?.[0], counts);
  scoreMeta(gold, tables.reports.get(gold.id)?.[0] ?? {}, counts, misses);
  scoreOutline(gold, tables.sections.get(gold.id) ?? [], where, counts, misses);
  scoreFigures(
    gold.indicators,
    gold.non_indicators,
    predictedFigures(tables.indicators.get(gold.id) ?? []),
    where,
    counts,
    misses,
  );
  scoreFindings(gold, tables.findings.get(gold.id) ?? [], where, counts, misses);
  return { id: gold.id, genre: gold.genre, tags: [gold.clean ? 'clean' : 'with faults'], counts, misses };
}

function scoreMeta(gold: GoldDocument, row: Row, counts: Counts, misses: string[]): void {
  for (const key of ['genre', 'title', 'issuer', 'year'] as const) {
    counts.meta++;
    if (bare(row[key]) === bare(String(gold[key]))) counts.metaRight++;
    else misses.push(`${key}: want ${gold[key]}, got ${row[key] ?? ''}`);
  }
}

function scoreOutline(gold: GoldDocument, rows: Row[], where: Alignment, counts: Counts, misses: string[]): void {
  const printed = rows
    .filter((r) => r.numbering || r.heading)
    .map((r) => ({
      start: Number(r.char_start),
      level: Number(r.level),
      numbering: bare(r.numbering),
      heading: bare(r.heading),
      used: false,
    }));
  const near = (offset: number, start: number) => {
    const at = where.at(offset);
    return at !== null && Math.abs(at - start) <= 3;
  };
  const depth = (levels: number[], level: number) => [...new Set(levels)].sort((a, b) => a - b).indexOf(level);
  const goldLevels = gold.outline.map((o) => o.level);
  const readLevels = printed.map((p) => p.level);
  counts.headings += gold.outline.length;
  for (const o of gold.outline) {
    const hit = printed.find((p) => !p.used && near(o.start, p.start));
    if (!hit) {
      misses.push(`heading missed: ${o.numbering}${o.heading}`);
      continue;
    }
    hit.used = true;
    counts.headingsFound++;
    if (depth(goldLevels, o.level) === depth(readLevels, hit.level)) counts.levelsRight++;
    else misses.push(`heading level: ${o.numbering}${o.heading} is ${hit.level}`);
  }
  // 一是 and numbered sentences without a heading of their own are neither right nor wrong.
  const neutral = (p: (typeof printed)[number]) =>
    /^[一二三四五六七八九十]+[是要]$/.test(p.numbering) || gold.items.some((i) => near(i.start, p.start));
  const extra = printed.filter((p) => !p.used && !neutral(p));
  counts.headingsPredicted += extra.length + printed.filter((p) => p.used).length;
  for (const p of extra) misses.push(`not a heading: ${p.numbering}${p.heading}`);
}

function scoreFindings(gold: GoldDocument, rows: Row[], where: Alignment, counts: Counts, misses: string[]): void {
  const findings = rows
    .filter((r) => r.severity !== 'info')
    .map((r) => ({ row: r, start: Number(r.char_start), end: Number(r.char_end), used: false }));
  const spots = (f: GoldDocument['faults'][number]) =>
    [f, ...f.related].map((s) => [where.at(s.start) ?? -1e9, where.at(lastInk(s)) ?? -1e9] as const);
  const touches = (x: { start: number; end: number }, f: GoldDocument['faults'][number]) =>
    spots(f).some(([from, to]) => x.start < to + NEAR && x.end > from - NEAR);
  for (const fault of gold.faults) {
    counts.faults++;
    const hits = findings.filter(
      (x) => x.row.check_id === fault.check && (ANYWHERE.has(fault.check) || touches(x, fault)),
    );
    for (const hit of hits) hit.used = true;
    if (hits.length) counts.faultsCaught++;
    else misses.push(`fault not found: ${fault.check} «${fault.quote.slice(0, 60)}» ${fault.note}`);
  }
  for (const x of findings) {
    // Beside a planted fault another check may rightly speak up as well.
    if (x.used || gold.faults.some((f) => touches(x, f))) continue;
    counts.falseAlarms++;
    if (gold.clean) counts.cleanAlarms++;
    misses.push(`needless alarm: ${x.row.check_id} ${x.row.message} «${(x.row.quote ?? '').slice(0, 60)}»`);
  }
}

/** The last offset of a span that is not white space, since only ink can be aligned. */
function lastInk(s: { start: number; end: number; quote: string }): number {
  return s.start + s.quote.trimEnd().length - 1;
}
