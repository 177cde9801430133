import { digitSlip } from '../../text/digit-slip.ts';
import { DONE_OF_FOUND } from '../lexicon/closed-sets.ts';
import { type Item, mayAdd } from './items.ts';

/** 已化解51个，剩余6个: done and left over claim to be all, whether or not they add up. */
export function remainderOf(text: string, whole: Item, following: readonly Item[]): Item[] | undefined {
  const at = following.findIndex((item) => /^(?:剩余|其余|余下|尚余)/.test(item.figure.name));
  if (at !== 1) return undefined;
  const list = following.slice(0, at + 1);
  const [done] = list as [Item, Item];
  const pair = DONE_OF_FOUND.some(([found, end]) => found.test(whole.figure.name) && end.test(done.figure.name));
  const said = text.slice(done.figure.place.clauseStart, done.figure.place.quantity.start);
  return pair || FINISHED.test(said) ? list : undefined;
}

/** 已办结, 完成, 拆除: an end that leaves a rest. */
const FINISHED = /^\s*(?:已经?|现已|均已|其中)|办结|审结|完成|整改|化解|拆除|处置|修复|销号|落实|兑现|支付/;

/** 排查214处…整改209处: the done part of what was found. */
export function isDone(text: string, whole: Item, item: Item): boolean {
  const sameSentence = item.figure.place.sentence.index === whole.figure.place.sentence.index;
  if (!sameSentence || !mayAdd(item, whole) || item.figure.kind !== 'achieved' || whole.figure.kind !== 'achieved')
    return false;
  if (item.figure.place.bracket !== whole.figure.place.bracket) return false;
  const gap = text.slice(whole.figure.place.quantity.end, item.figure.place.quantity.start);
  // More was done than found: years before may be counted in, unless two digits changed places.
  const more = item.value.gt(whole.value) && digitSlip(item.value, whole.value)?.kind !== 'swapped';
  if (/[；。]/.test(gap) || gap.length > 24 || more) return false;
  if (/应出庭|应考|应到|收到申请/.test(whole.figure.name)) return false;
  const { place } = item.figure;
  const said = item.figure.name + text.slice(place.clauseStart, place.quantity.start);
  return DONE_OF_FOUND.some(
    ([found, done]) => found.test(whole.figure.name) && done.test(said) && !done.test(whole.figure.name),
  );
}
