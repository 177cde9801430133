import type { Figure } from '../figures.ts';
import { lastChange } from '../lexicon/change-words.ts';

/**
 * 事故14起、死亡7人，与上年的16起、8人相比，分别下降12.5%、12.5%: the changes are of the levels in their order, not of the last one. Renames them where as
 * many levels and earlier levels of the same units stand right before.
 */
export function nameComparedLists(text: string, figures: readonly Figure[]): void {
  figures.forEach((first, at) => {
    if (!first.change || figures[at - 1]?.kind !== 'prior') return;
    const changes = changesFrom(text, figures, at);
    const n = changes.length;
    const [levels, priors] = [figures.slice(at - 2 * n, at - n), figures.slice(at - n, at)];
    if (n < 2 || at < 2 * n || !priors.every(({ kind }) => kind === 'prior')) return;
    if (!levels.every((level, k) => level.kind === 'achieved' && unitOf(level) === unitOf(priors[k] as Figure))) return;
    const period = /^(?:上年|去年|上月|上周|上季度|上半年)/.exec(priors[0]?.name ?? '')?.[0];
    priors.forEach((prior, k) => {
      if (period !== undefined) prior.name = `${period}${(levels[k] as Figure).name}`;
    });
    const word = lastChange(first.name)?.word ?? '';
    changes.forEach((change, k) => {
      change.name = `${(levels[k] as Figure).name}${word}`;
      change.of = at - 2 * n + k;
    });
  });
}

/** The changes that stand side by side from `at` on: 12.5%、12.5%. */
function changesFrom(text: string, figures: readonly Figure[], at: number): Figure[] {
  const list = [figures[at] as Figure];
  for (const next of figures.slice(at + 1)) {
    const gap = text.slice(list.at(-1)?.place.quantity.end, next.place.quantity.start);
    if (!next.change || !/^\s*[、和及与]\s*$/.test(gap)) break;
    list.push(next);
  }
  return list;
}

const unitOf = ({ place }: Figure): string => place.quantity.unit;
