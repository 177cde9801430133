import { expect, test } from 'vitest';
import { extractText, printedDigits } from '../support/extract-text.ts';

/** Each share as `rate = parts / whole | other wholes`, `?` behind it where nothing but the figures shows it. */
function shares(text: string): string[] {
  const extracted = extractText(text);
  const printed = printedDigits(extracted);
  return extracted.relations.flatMap((r) =>
    r.type === 'share'
      ? [
          `${printed(r.shareId)} = ${r.partIds.map(printed).join('+')} / ${r.wholes.map((ids) => ids.map(printed).join('+')).join(' | ')}${r.firm ? '' : '?'}`,
        ]
      : [],
  );
}

/** Counts that stand in another sentence than their rate. */
const ELSEWHERE: readonly (readonly [string, readonly string[]])[] = [
  ['全年受理投诉举报161件，办结158件。宣传教育不断加强。投诉举报办结率98.1%。', ['98.1 = 158 / 161']],
  ['全年受理投诉举报161件，办结158件。办结率达95.1%。', ['95.1 = 158 / 161']],
  ['全年受理投诉举报161件，上年结转12件，办结158件。投诉举报办结率91.3%。', ['91.3 = 158 / 161+12 | 161']],
  ['全年调解矛盾纠纷360件，调解成功352件。矛盾纠纷调解成功率98.8%。', ['98.8 = 352 / 360']],
  // Of other things, of those that were due, or with two counts that could be meant: only what fits is told.
  ['全年受理信访事项161件，办结158件。投诉举报办结率91.3%。', []],
  ['全年受理投诉举报161件，办结158件。投诉举报按期办结率91.3%。', []],
  ['一季度受理投诉举报40件，办结38件。二季度受理投诉举报161件，办结158件。投诉举报办结率91.3%。', []],
];

/** Shares with their counts in brackets behind them; a wrong one does not hide the others. */
const COUNTED: readonly (readonly [string, readonly string[]])[] = [
  ['水质符合Ⅱ类占96.67%（29个），Ⅳ类占3.33%（1个）。', ['96.67 = 29 / 29+1', '3.33 = 1 / 29+1']],
  ['水质符合Ⅱ类占69.67%（29个），Ⅳ类占3.33%（1个）。', ['69.67 = 29 / 29+1', '3.33 = 1 / 29+1']],
  ['水质符合Ⅱ类占69.67%（29个），Ⅳ类占13.33%（1个）。', []],
  // The shares come to 100: of two counts a wrong one spoils both.
  ['水质符合Ⅱ类占96.67%（29个），Ⅳ类占3.33%（10个）。', ['96.67 = 29 / 29+10', '3.33 = 10 / 29+10']],
];

/** A rate beside the number of things that it is of, its own count unprinted: told where no whole number gives it. */
const UNREACHABLE: readonly (readonly [string, readonly string[]])[] = [
  ['全年调解各类纠纷42件，调解成功率99%。', ['99 =  / 42']],
  ['全年调解各类纠纷42件，调解成功率97.6%。', []],
  ['全年调解各类纠纷42件，调解成功率达99%以上。', []],
  ['全年调解各类纠纷5206件，调解成功率98.9%。', []],
  ['全年办理建议31件、提案42件，办结率97.3%。', []],
  ['全年受理投诉42件，按期办结率99%。', []],
  ['对办结的42件工单逐件回访，满意率99%。', ['99 =  / 42']],
  ['对办结的42件工单逐件回访，满意率97.6%。', []],
  ['全年承办建议42件，群众满意率99%。', []],
];

/** A rate of amounts that nothing names needs three digits to be told by its figures; amounts that give it but for 万 and 亿 are told in spite of them. */
const AMOUNTS: readonly (readonly [string, readonly string[]])[] = [
  ['核定项目资金16亿元，压减经费3.5亿元，压减率为22%。', []],
  ['核定项目资金16.1亿元，压减经费3.52亿元，压减率为21.9%。', ['21.9 = 3.52 / 16.1?']],
  ['累计评审项目33.64万元，审减资金4.1亿元，平均审减率12.18%。', ['12.18 = 4.1 / 33.64']],
  ['累计评审项目33.64万元，审减资金8.1亿元，平均审减率12.18%。', []],
];

/** Counts in the rate's own sentence. */
const BESIDE: readonly (readonly [string, readonly string[]])[] = [
  ['检查医药机构480家，查实违规并作出处理的216家，处理面达54%。', ['54 = 216 / 480']],
  [
    '受理纠纷240件；调解成功231件，不成功6件，另有3件跨年继续调解，成功率97.5%。',
    ['97.5 = 231 / 231+6 | 240 | 231+6+3'],
  ],
];

test.each([...ELSEWHERE, ...COUNTED, ...AMOUNTS, ...UNREACHABLE, ...BESIDE])('%s', (text, expected) => {
  expect(shares(text)).toEqual(expected);
});
