import { chanceOfSlip } from '../../text/telling-slip.ts';
import { type Item, overshoots, reaches } from './items.ts';

/** Whether these may be all the parts of the total by what they are called. */
export const mayDivide = (whole: Item, parts: readonly string[]): boolean =>
  sameSide(whole.figure.name, parts) && !isAbout(whole) && !isTransfers(whole.figure.name, parts);

/**
 * A budget accounts for every amount: a list that divides one is complete where it reaches it, exceeds it, or lacks what one slip of one
 * figure explains. 调入资金21000万元（其中从甲调入16000万元、从乙调入700万元） is open.
 */
export const isAccounted = (whole: Item, parts: readonly Item[]): boolean =>
  whole.figure.place.quantity.unitKind === 'money' &&
  (reaches(whole, parts) || overshoots(whole, parts) || chanceOfSlip(whole, parts) < 1);

/** 转移性收入 and 转移性支出 hold debt, balances and what is paid up as well (《政府收支分类科目》 110, 230), 转移支付 does not. */
const isTransfers = (whole: string, parts: readonly string[]): boolean =>
  /转移性(?:收入|支出)/.test(whole) && parts.every((name) => /返还|转移支付/.test(name));

/** 100亿元以上，其中…: no parts add up to what is only bounded. */
const isAbout = ({ figure }: Item): boolean => figure.approx !== 'exact' && figure.place.quantity.inner === undefined;

/** Income is not divided into spending, nor spending into income; a balance is part of one only where it is brought or carried forward. */
const sameSide = (whole: string, parts: readonly string[]): boolean =>
  [/收入/, /支出/].every((side, k, sides) => {
    const other = sides[1 - k] as RegExp;
    if (!side.test(whole) || other.test(whole)) return true;
    const forward = k === 0 ? /(?:上年|年初|期初|历年|以前年度)[^，。；]*结余$/ : CARRIED_OVER;
    const carries = k === 0 || /总|转移性/.test(whole);
    return !parts.some((name) => other.test(name) || (/结余$/.test(name) && !(carries && forward.test(name))));
  });

const CARRIED_OVER = /(?:年终|年末|结转)[^，。；]*结余$/;
