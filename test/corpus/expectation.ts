import type { WrittenCheck, WrittenReport } from './corpus-run.ts';

/** One entry of expected.json; what the fields mean stands in scripts/generate-corpus/source.ts. */
export interface Expected {
  readonly status: string;
  readonly failureCode?: string;
  readonly genre?: string;
  readonly issuer?: string;
  readonly year?: number;
  readonly sections?: number;
  readonly figures: readonly string[];
  readonly relations: readonly string[];
  readonly faults: readonly { readonly check: string; readonly quote: string }[];
  readonly allowed: readonly string[];
  readonly missed: readonly string[];
}

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/g;
const numbersOf = (text: string): number[] => (text.match(NUMBER) ?? []).map((n) => Number(n.replaceAll(',', '')));

/** Whether `name|surface|kind` is among the indicators; `…` stands for any name. */
export function hasFigure(report: WrittenReport, figure: string): boolean {
  const [name = '', surface, kind] = figure.split('|');
  return report.indicators.some(
    (i) => i.surface === surface && i.kind === kind && (name === '…' || i.name.includes(name)),
  );
}

/** Whether a check assessed this relation between these printed numbers with this verdict. */
export function hasRelation(report: WrittenReport, relation: string): boolean {
  const words = relation.split(' ');
  const verdicts = words.at(-1) === 'verified' ? ['verified', 'rounding'] : [words.at(-1)];
  const wanted = numbersOf(relation.replaceAll(' - ', ' '));
  return report.checks.some((check) => {
    if (check.relation !== words[0] || !verdicts.includes(check.verdict)) return false;
    const surfaces = report.indicators
      .filter((i) => check.indicator_ids.includes(i.indicator_id))
      .map((i) => i.surface);
    const printed = surfaces.flatMap(numbersOf);
    return wanted.every((n) => printed.includes(n));
  });
}

/** What a person is asked to look at. */
export const findingsOf = (report: WrittenReport): WrittenCheck[] =>
  report.checks.filter((c) => (c.verdict === 'fail' || c.verdict === 'mismatch') && c.severity !== 'info');

/** Whether the planted fault is found: the right check, at a place that touches the quoted text. */
export function findsFault(report: WrittenReport, { check, quote }: Expected['faults'][number]): boolean {
  const places = placesOf(report.text, quote);
  if (places.length === 0) throw new Error(`${report.doc_id} does not contain the quoted text ${quote}`);
  return report.checks.some(
    (c) =>
      c.check_id === check &&
      (c.verdict === 'fail' || c.verdict === 'mismatch') &&
      [c.span, ...(c.related ?? [])].some((s) => places.some((p) => s.start < p.end && s.end > p.start)),
  );
}

/** Where a quote stands, however the lines are broken. */
function placesOf(text: string, quote: string): { start: number; end: number }[] {
  const pattern = [...quote.replaceAll(' ', '')].map((char) => char.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join('\\s*');
  return [...text.matchAll(new RegExp(pattern, 'g'))].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
