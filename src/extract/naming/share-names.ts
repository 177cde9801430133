import type { Figure } from '../figures.ts';
import { MOVED, withoutChange } from './borrowed-names.ts';
import { type DerivedInput, isAside, sameSentence } from './change-names.ts';
import { cleanName } from './clean-name.ts';
import { stripTrailing } from './strip-trailing.ts';

/** The share of what is named; 工业增加值占生产总值的比重 is a share already. */
export const shareOf = (part: string): string =>
  `${part.replace(/(?<=..)(?:占比|占[^占，]{0,16}(?:比[重例]|份额)|比重)$/, '')}占比`;

/** Of what a share is, behind it. */
export const OF_THEM = /^\s*(?:(?:以上)?的|以上(?=[\u4e00-\u9fff]{3}))((?:[^，。；：\d]|\d+(?=小时|[AG年天])){2,24})/;

/** Names a share after its part: 灌溉用水占比. */
export function nameShare({ text, region, figures, figure, place }: DerivedInput): void {
  const before = figures.at(-1);
  if (before?.kind === 'prior' && MOVED.test(region)) {
    // 占全省比重由6%提升至7%
    figure.name = before.name.replace(/^(?:上年|去年|[12]\d{3}年)/, '');
    return;
  }
  const of = OF_THEM.exec(text.slice(place.quantity.end, place.sentence.end))?.[1];
  if (of !== undefined && /^[，、]?(?:力争|确保|年内)?(?:全.|有|的)?$/.test(region)) {
    // 97%的政务服务事项可全程网办, 80%以上的村收入破百万: all that is said of them
    figure.name = `${stripTrailing(of).replace(/[和及与、]$/, '')}占比`;
    return;
  }
  const flow = /^(?:以上)?([\u4e00-\u9fff]{0,6}?(?:投向|用于|流向|来自)[^，。；\d]{2,10})/.exec(
    text.slice(place.quantity.end, place.sentence.end),
  )?.[1];
  if (flow !== undefined && !region.includes('占')) {
    figure.name = `${cleanName(region.replace(/有$/, '')).name}${flow}占比`;
    return;
  }
  const last = figures.at(-1);
  if (last?.kind === 'share' && /^[、和及与]$/.test(region)) {
    figure.name = last.name;
    return;
  }
  const at = region.indexOf('占');
  const weight = /(?:比重|权重|份额|比例)/.exec(region);
  const own = cleanName(region.slice(0, at >= 0 ? at : (weight?.index ?? region.length))).name;
  if (weight?.[0] === '权重') {
    figure.name = `${own}权重`;
    return;
  }
  const outset = text.slice(place.clauseStart, place.regionStart);
  const claim = outset.lastIndexOf('占');
  if (own === '' && claim >= 0 && /^的/.test(region)) {
    // 三者合计占总量4128件的36%; …结案53件，占审结数168件的31.5%
    const outside = figures.findLast((f) => f.place.quantity.end <= place.clauseStart && f.kind === 'achieved');
    figure.name = `${cleanName(outset.slice(0, claim)).name || (outside?.name ?? '')}占比`;
    return;
  }
  const clause = cleanName(outset).name;
  // 工业投资增长20%、占固定资产投资15%
  const changed = before?.change && sameSentence(before, figure) && /^[、，]占/.test(region);
  const part = changed ? withoutChange(before.name) : partOfShare(text, figures, figure);
  const shared = part === undefined && clause === '' ? sharedBefore(figures, figure) : undefined;
  figure.name = shareOf(own !== '' && own !== '比' ? own : (part?.replace(/的$/, '') ?? shared ?? clause));
}

/** 增加值占规上工业38%，占全市总量的12%: the same part again. */
function sharedBefore(figures: readonly Figure[], figure: Figure): string | undefined {
  const share = figures.findLast(
    (f) => /(?:占比|比重)$/.test(f.name) && f.place.sentence.index === figure.place.sentence.index,
  );
  return share?.name.replace(/(?:占比|占?[^占]{0,10}比重)$/, '');
}

/** Whose share it is: the figure before it, or, after a 、-list, the total of the list or the words before its colon. */
function partOfShare(text: string, figures: readonly Figure[], figure: Figure): string | undefined {
  const same = figures.filter(
    (f) =>
      f.place.sentence.index === figure.place.sentence.index &&
      (f.kind === 'achieved' || (figure.kind === 'target' && f.kind === 'target' && !f.change)) &&
      !isAside(f, figure, text),
  );
  const last = same.at(-1);
  if (last === undefined) return undefined;
  let k = same.length - 1;
  const listed = (at: number): boolean => {
    const before = same[at - 1];
    return (
      before !== undefined &&
      /^、[^，。；：]*$/.test(text.slice(before.place.quantity.end, same[at]?.place.quantity.start))
    );
  };
  while (k > 0 && listed(k)) k--;
  if (k === same.length - 1) return last.name;
  const head = (same[k] as Figure).place;
  if (text[head.clauseStart - 1] === '：')
    return cleanName(
      text
        .slice(0, head.clauseStart - 1)
        .split(/[，。；]/)
        .at(-1) ?? '',
    ).name;
  if (text.slice(head.clauseStart, head.quantity.start).includes('其中')) return same[k - 1]?.name ?? last.name;
  return last.name;
}
