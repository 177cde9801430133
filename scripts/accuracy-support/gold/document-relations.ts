/** The relation lines of a whole document, with the places of everything involved. */
import type { Figure } from './marked-text.ts';
import { readRelations } from './relations.ts';

const refsOf = (side: string) => side.split(/[+\-/ ]/).filter(Boolean);
const byRef = (figures: Figure[], ref: string): Figure => {
  const f = figures.find((x) => x.label === ref);
  if (!f) throw new Error(`no figure ${ref}`);
  return f;
};

/** Where the total of every part stands: that of the first relation which claims it. */
export function totalsOfParts(lines: string[], figures: Figure[]): Map<Figure, number> {
  const wholes = new Map<Figure, number>();
  for (const line of lines) {
    const m = /^=\?? (\w+): (.*?)(?: !)?$/.exec(line);
    if (!m || m[1] === '100') continue;
    for (const ref of refsOf(m[2] ?? '')) {
      const part = byRef(figures, ref);
      if (!wholes.has(part)) wholes.set(part, byRef(figures, m[1] ?? '').start);
    }
  }
  return wholes;
}

export function documentRelation(line: string, figures: Figure[]): Record<string, unknown> {
  const r = readRelations([line], figures);
  const starts = (side: string) => refsOf(side).map((ref) => byRef(figures, ref).start);
  const body = line.replace(/ !$/, '').replace(/^\S+ /, '');
  const [left = '', right = ''] = body.split(/: | = /);
  const total = r.totals[0];
  if (total) {
    const whole_start = left === '100' ? null : (starts(left)[0] ?? null);
    return {
      relation: 'sum',
      whole: total.total,
      parts: total.parts,
      complete: total.complete,
      holds: total.holds,
      whole_start,
      part_starts: starts(right),
    };
  }
  const balance = r.balances[0];
  if (balance) {
    return {
      relation: 'balance',
      left: balance.left,
      right: balance.right,
      complete: true,
      holds: balance.holds,
      left_starts: starts(left),
      right_starts: starts(right),
    };
  }
  const relation = r.ratios[0] ? 'share' : r.growths[0] ? 'growth' : 'difference';
  const values = { ...(r.ratios[0] ?? r.growths[0] ?? r.pp_diffs[0]) };
  const cut = right.search(/[/-]/);
  return {
    relation,
    ...values,
    complete: false,
    stated_start: starts(left)[0],
    part_starts: starts(right.slice(0, cut)),
    whole_starts: starts(right.slice(cut + 1)),
  };
}
