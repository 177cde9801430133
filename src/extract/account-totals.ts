import { Decimal } from 'decimal.js';
import type { Indicator } from '../model/indicator.ts';
import type { Section } from '../model/report.ts';
import { ACCOUNT_CLASSES, type AccountClasses } from './lexicon/account-classes.ts';

/**
 * 一般公共预算支出578264万元…。重点支出：教育支出128604万元…: the classes of an account are its parts also where they are
 * listed in sentences or paragraphs of their own. Only below the account in its section, of its kind, period and level of
 * government, once each, and as long as they fit into it; what a list already says stays. No claim is made that they
 * are all.
 */
export function withAccountTotals(indicators: readonly Indicator[], sections: readonly Section[]): Indicator[] {
  const parents = new Map(sections.map(({ id, parentId }) => [id, parentId]));
  const partsOf = new Map<string, Indicator[]>();
  for (const figure of indicators) {
    if (figure.totalId !== undefined) partsOf.set(figure.totalId, [...(partsOf.get(figure.totalId) ?? []), figure]);
  }
  const totals = new Map<string, string>();
  for (const { whole, classes: account, parts } of accountsOf(indicators, parents)) {
    const classes = parts.filter(({ across }) => !across);
    const known = (partsOf.get(whole.id) ?? []).filter(({ name }) => account.parts.test(name));
    const fits = sum([...known, ...classes.map(({ part }) => part)]).lte(amount(whole).times(ROUNDED));
    for (const { part, across } of parts) if (fits || across) totals.set(part.id, whole.id);
  }
  return indicators.map((indicator) => {
    const totalId = totals.get(indicator.id);
    return totalId === undefined ? indicator : { ...indicator, totalId };
  });
}

/** Parts in 亿元 are rounded. */
const ROUNDED = 1.005;
/** How far below its account a class may stand, in characters. */
const NEAR = 4000;

interface Account {
  readonly whole: Indicator;
  readonly classes: AccountClasses;
  readonly parts: { readonly part: Indicator; readonly across: boolean }[];
}

/** Each account stated in the text, with the figures below it that go by the names of its classes. */
function accountsOf(indicators: readonly Indicator[], parents: ReadonlyMap<string, string | undefined>): Account[] {
  const accounts: Account[] = [];
  const open = new Map<string, Account[]>();
  for (const figure of indicators) {
    if (!isAmount(figure)) continue;
    const classes = ACCOUNT_CLASSES.find(({ of }) => of.test(figure.name));
    const side = ACCOUNT_CLASSES.find(
      ({ parts, across }) => parts.test(figure.name) || across?.test(figure.name),
    )?.side;
    if (figure.totalId === undefined && side !== undefined) {
      // 税收收入 stands inside 一般公共预算收入: the last of those that are divided so.
      const account = open.get(`${side} ${figure.kind}`)?.findLast((one) => divides(one, figure, parents));
      const across = account?.classes.across?.test(figure.name) === true;
      account?.parts.push({ part: figure, across });
    }
    if (classes === undefined) continue;
    const account = { whole: figure, classes, parts: [] };
    accounts.push(account);
    const key = `${classes.side} ${figure.kind}`;
    const inside = INSIDE_ACCOUNT.test(figure.name);
    open.set(key, inside ? [...(open.get(key) ?? []), account] : [account]);
  }
  return accounts;
}

/** Divisions of the account stated before, which stays open behind them. */
const INSIDE_ACCOUNT = /税收收入$|非税收入$/;

function divides(
  { whole, classes, parts }: Account,
  figure: Indicator,
  parents: ReadonlyMap<string, string | undefined>,
): boolean {
  if (!classes.parts.test(figure.name) && classes.across?.test(figure.name) !== true) return false;
  if (figure.id === whole.id || whole.totalId === figure.id || figure.span.start - whole.span.end > NEAR) return false;
  if (parts.some(({ part }) => part.name === figure.name)) return false;
  // A class of another year than its account, or of one where the account leaves it open, may be planned.
  const later = figure.period !== undefined && figure.period !== whole.period;
  const others = figure.subject !== undefined && whole.subject !== undefined && figure.subject !== whole.subject;
  return !later && !others && isBelow(figure.sectionId, whole.sectionId, parents) && amount(figure).lte(amount(whole));
}

function isBelow(
  id: string | undefined,
  section: string | undefined,
  parents: ReadonlyMap<string, string | undefined>,
): boolean {
  for (let at = id; at !== undefined; at = parents.get(at)) if (at === section) return true;
  return id === section;
}

const isAmount = ({ cell, kind, baseUnit, baseValue }: Indicator): boolean =>
  cell === undefined && baseUnit === '元' && baseValue !== undefined && (kind === 'achieved' || kind === 'target');

const amount = ({ baseValue }: Indicator): Decimal => new Decimal(baseValue ?? 0);

const sum = (figures: readonly Indicator[]): Decimal =>
  figures.reduce((total, figure) => total.plus(amount(figure)), new Decimal(0));
