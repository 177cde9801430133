import { expect, test } from 'vitest';
import { extractText, printedDigits } from '../support/extract-text.ts';

/** `part<whole` for every figure that is a part of another one. */
function parts(text: string): string[] {
  const extracted = extractText(text, { genre: 'budget-report' });
  const printed = printedDigits(extracted);
  return extracted.indicators.flatMap(({ id, totalId }) =>
    totalId === undefined ? [] : [`${printed(id)}<${printed(totalId)}`],
  );
}

/** The classes of an account are its parts where a sentence or a paragraph of its own lists them. */
const ACCOUNTS: readonly (readonly [string, readonly string[]])[] = [
  [
    '全区一般公共预算收入29180万元，其中：税收收入20140万元，非税收入9040万元。税收收入占69.0%。主要税种完成情况：增值税8230万元，契税1750万元，其他各税980万元。',
    ['20140<29180', '9040<29180', '8230<20140', '1750<20140', '980<20140'],
  ],
  [
    '全区一般公共预算支出57820万元，增长3.1%。重点支出完成情况如下：教育支出12860万元，增长4.1%；农林水支出4610万元，下降8.1%。“三保”支出31200万元。',
    ['12860<57820', '4610<57820', '31200<57820'],
  ],
  [
    '政府性基金预算收入16370万元，下降21.4%。国有土地使用权出让收入14920万元。政府性基金预算支出29400万元。城乡社区支出21300万元。',
    ['14920<16370', '21300<29400'],
  ],
  [
    '一般公共预算支出38970万元，为调整预算40330万元的98.7%。主要支出项目：教育支出7658万元，农林水支出6614万元。民生支出31059万元，占一般公共预算支出的79.7%。',
    ['7658<38970', '6614<38970', '31059<38970'],
  ],
  ['政府性基金预算收入16374万元，占调整预算15800万元的103.63%，其中国有土地使用权出让收入14920万元。', ['14920<16374']],
  // Of the plan and of the year each has its own; more than the account holds, or another kind of money, is no part of it.
  ['一般公共预算支出完成57820万元。2026年安排教育支出13150万元。', []],
  ['一般公共预算支出57820万元。教育支出52860万元，农林水支出9610万元。', []],
  ['国有资本经营预算支出3160万元。教育支出12860万元。', []],
  // A second statement of the same class is another one.
  ['一般公共预算支出57820万元。教育支出12860万元。落实教育支出12860万元中的校舍资金600万元。', ['12860<57820']],
];

test.each(ACCOUNTS)('%s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});
