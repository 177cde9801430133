import type { Figure } from '../figures.ts';
import { changeAtEnd } from '../lexicon/change-words.ts';
import { cleanName } from './clean-name.ts';
import type { NamingInput } from './naming-input.ts';

const COMPLETED = /^[，、](?:累计|实际)?完成$/;
/** 工资标准逐年提高，平均达到2000元: how it came to it. */
const ROSE = /(?:逐年|不断|持续|稳步|大幅|显著|进一步|快速|明显)(?:提高|增长|上升|下降|提升|增加|回升|扩大|改善)$/;

/** Where the clause itself names nothing: the clause before it, the figure before it, the heading. */
export function fallbackName({ text, heading }: NamingInput, figure: Figure, figures: readonly Figure[]): string {
  const { place } = figure;
  const previous = figures.at(-1);
  const low = Math.max(place.sentence.start, previous?.place.quantity.end ?? 0);
  if (place.clauseStart - 1 > low) {
    const clauses = text
      .slice(low, place.clauseStart - 1)
      .split(/[，；：,;]/)
      .map((c) => cleanName(c.replace(ROSE, '')).name)
      .filter((c) => c.length >= 2);
    const near = clauses.at(-1);
    if (near !== undefined) return near;
  }
  const inSentence = previous !== undefined && previous.place.sentence.index === place.sentence.index;
  return inSentence ? nameOfPrevious(text, figure, previous) : cleanName(heading).name || (previous?.name ?? '');
}

function nameOfPrevious(text: string, { place, kind }: Figure, previous: Figure): string {
  // 提高58元、达到2746元: what rose, not the rise
  const word = previous.change ? changeAtEnd(previous.name)?.word : undefined;
  const level = word === undefined ? '' : previous.name.slice(0, -word.length);
  // 收入年初预算12亿元，实际完成13亿元
  const budgeted = /^(.{2,})(?:年初预算|年度预算|调整预算|预算数)$/.exec(previous.name)?.[1];
  if (kind === 'achieved' && budgeted !== undefined) return budgeted;
  if ((kind === 'achieved' || kind === 'rate') && level !== '') return level;
  // 保工资6亿元，完成98.6%
  if (kind === 'rate' && COMPLETED.test(text.slice(place.regionStart, place.quantity.start)))
    return `${previous.name}完成`;
  // 产量连续8年稳定在120万吨以上: what goes on
  const streak = previous.place.quantity.unitKind === 'time' ? /^(.{2,})连续/.exec(previous.name)?.[1] : undefined;
  return streak ?? previous.name;
}
