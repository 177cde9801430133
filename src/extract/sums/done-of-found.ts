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
  if (/[；。]/.test(gap) || gap.length > 24 || (item.value.gt(whole.value) && mayBeMore(text, whole, item)))
    return false;
  if (/应出庭|应考|应到|收到申请/.test(whole.figure.name)) return false;
  const { place } = item.figure;
  const said = item.figure.name + text.slice(place.clauseStart, place.quantity.start);
  return DONE_OF_FOUND.some(
    ([found, done]) => found.test(whole.figure.name) && done.test(said) && !done.test(whole.figure.name),
  );
}

/**
 * More was done than found: cases are closed that were taken up in years before, unless two digits changed places. What was found or
 * proposed within a period is that period's own, unless the text speaks of what is left of others.
 */
function mayBeMore(text: string, whole: Item, item: Item): boolean {
  if (digitSlip(item.value, whole.value)?.kind === 'swapped') return false;
  // 有风险的124户，已整治147户，其余持续监测: what is left of the total leaves no room for others.
  if (/^[，；](?:其余|剩余|余下|剩下|尚余)/.test(text.slice(item.figure.place.quantity.end))) return false;
  const { sentence, quantity } = whole.figure.place;
  const found = OWN_OF_PERIOD.test(text.slice(whole.figure.place.clauseStart, quantity.start));
  return (
    !found || LEFT_OF_OTHERS.test(text.slice(sentence.start, sentence.end)) || item.value.gt(whole.value.times(MOST))
  );
}

/** 发现问题, 查出隐患, 提出意见: what comes up within the period itself. */
const OWN_OF_PERIOD = /发现|查出|查改|排查|提出|初判|判定/;
/** 含上年遗留, 存量, 历年: others are counted in. */
const LEFT_OF_OTHERS =
  /[往历去上]年|年前|年初|以前|前期|此前|存量|遗留|积案|旧案|陈案|结转|未了|未结|[（(]?包?含|\d{4}年以来/;
/** Twice as many are not of the same things. */
const MOST = 1.5;
