import { wordIndex } from '../../text/word-index.ts';
import type { Figure, Place } from '../figures.ts';
import { CONTENT_VERBS } from '../lexicon/content-verbs.ts';
import { uncountedBehind } from '../quantities/implied-unit.ts';
import { cleanName } from './clean-name.ts';
import { listedModifiers, ownNounFollows } from './elided-heads.ts';
import type { Naming } from './naming-input.ts';
import { nounAfter, opensWithPredicate } from './noun-after.ts';
import { clauseEnd } from './streak-name.ts';
import { endsInBody } from './strip-circumstance.ts';

const VERB_ONLY = new Set(CONTENT_VERBS);
const VERBS = wordIndex(CONTENT_VERBS);
/** Units that count how often: what follows them says what was done, not what is counted. */
const OCCASIONS = /次$/;

/**
 * The noun behind the number as its name, and where it ends: 编制完成14个行动方案, 新增2家示范工厂, 守牢872万亩耕地.
 * The words before the number name it only where no noun follows.
 */
export function nounBehind(
  { text, starts, places, segmenter }: Naming,
  { place }: Figure,
  region: string,
  name: string,
  after: number,
): { name: string; end: number } | undefined {
  const { unit, unitKind } = place.quantity;
  if (unitKind === 'ratio' || unitKind === 'time') return undefined;
  // 审理的90件（其中新收40件）复议案件: the bracket stands between
  const aside = /的\s*$/.test(region)
    ? /^[（(][^（）()]*[）)](?=[\u4e00-\u9fff])/.exec(text.slice(after, place.sentence.end))
    : null;
  if (aside !== null) {
    const from = after + aside[0].length;
    const head = nounAfter(text.slice(from, place.sentence.end), segmenter);
    if (head.sure) return { name: cleanName(region).name + head.name, end: after };
  }
  if (place.tailEnd <= after) return undefined;
  const modifiers = listedModifiers(text.slice(after, place.sentence.end), segmenter);
  if (modifiers !== undefined) return { name: modifiers.name, end: after + modifiers.length };
  const tail = tailOf(text, after, place).replace(/[+＋]$/, '');
  // 46万群众: people without a counter are counted by their own name.
  const uncounted = place.quantity.implied === true && unitKind === 'count' ? uncountedBehind(tail) : undefined;
  if (uncounted !== undefined) return { name: uncounted.phrase, end: after + uncounted.end };
  const open = /的\s*$/.test(region);
  // 27个总投资94亿元的医药项目: the things counted stand behind their amount.
  const amount = AMOUNT_BETWEEN.test(tail) ? places.find((next) => next.quantity.start === place.tailEnd) : undefined;
  const things = amount === undefined ? undefined : /^的([^，。；\d]{2,24})/.exec(text.slice(amount.quantity.end))?.[1];
  if (things !== undefined) return { name: nounAfter(things, segmenter).name || things, end: after };
  const noun = nounAfter(tail, segmenter, region);
  if (noun.name === '') {
    const of = name === '' ? /^的([^，。；、\d]{2,16})/.exec(tail)?.[1] : undefined;
    return of === undefined ? undefined : { name: cleanName(of).name, end: after };
  }
  // 钟楼街等7条断头路: the names before are examples of what stands behind.
  if (/等$/.test(region) && (noun.sure || !opensWithPredicate(tail)))
    return { name: noun.name, end: after + noun.length };
  const named = name !== '' && !open && !wantsNoun(name);
  // 办理案件20件办结率98%: what stands between two figures names the second.
  const between =
    starts.has(place.tailEnd) &&
    !/[和与及+＋]\s*$/.test(text.slice(after, place.tailEnd)) &&
    !(noun.sure && ownNounFollows(text, place.tailEnd));
  // 镇、村16个调解委员会受理纠纷412件: who it is stands before, and the noun does not fill the stretch
  const whoOnly = endsInBody(name) && !VERB_ONLY.has(name) && noun.sure && noun.reach <= tail.length - 3;
  if (name !== '' && between && !whoOnly && (wantsNoun(name) || noun.reach > tail.trimEnd().length - 2))
    return undefined;
  if (
    (named && OCCASIONS.test(unit)) ||
    (name !== '' && !noun.sure && (open || !(VERB_ONLY.has(name) || (OCCASIONS.test(unit) && wantsNoun(name)))))
  )
    return undefined;
  if (name !== '' && unitKind === 'money' && !MONEY_THINGS.test(noun.name)) return undefined;
  const end = after + noun.length;
  // 受理的256件案件: which of them is part of the name.
  if (open && name !== '' && name.length <= 6) return { name: `${name.replace(/的$/, '')}的${noun.name}`, end };
  return { name: VERB_ONLY.has(name) && !open ? name + noun.name : noun.name, end };
}

/** What an amount of money may be one of. */
const MONEY_THINGS = /[资费券税款金]|国债$|补[贴助]$|奖励$/;
const AMOUNT_BETWEEN = /^(?:年度|计划|协议|概算)*总?投资(?:额)?(?:超过?|约|近|达|逾)?$/;

/** What stands behind the figure; past a 、 after 国、省考核断面, where a single character is no name yet. */
function tailOf(text: string, after: number, { tailEnd, sentence }: Place): string {
  const tail = text.slice(after, tailEnd);
  return text[tailEnd] === '、' && /^[国省市县区中州]$/.test(tail)
    ? text.slice(after, clauseEnd(text, tailEnd, sentence.end))
    : tail;
}

/** 排查, 镇司法所, 向…: words that say who or what was done, and leave open what is counted. */
const wantsNoun = (name: string): boolean =>
  VERB_ONLY.has(name) ||
  VERBS.closing(name).some((verb) => name.length > verb.length && name.endsWith(verb)) ||
  endsInBody(name) ||
  /^(?:对|为|向|在|由|从|给)/.test(name);
