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

/** What was found and what was done about it, whatever verbs say so; parts that have shares of their own are no wholes. */
const NEARBY: readonly (readonly [string, readonly string[]])[] = [
  ['全年查处隐患836条，整改824条，整改率达99.3%。', ['99.3 = 824 / 836']],
  ['总计抽取案卷220份，优秀案卷94份，优秀率为47.2%。', ['47.2 = 94 / 220']],
  ['向公安机关移送案件27件，公安机关立案21件，立案率71.4%。', ['71.4 = 21 / 27']],
  ['组织1846名干部参加测试，1828人合格，合格率98.0%。', ['98.0 = 1828 / 1846']],
  ['刑事立案1216起，破案846起，破案率72.6%。', ['72.6 = 846 / 1216']],
  ['督查图斑217个，已整改194个，整改率88.4%。', ['88.4 = 194 / 217']],
  ['公墓覆盖行政村218个中的192个，覆盖率83.5%。', ['83.5 = 192 / 218']],
  ['村干部1652人中，有1180人被培养为“法律明白人”，占比达74.1%。', ['74.1 = 1180 / 1652 | 1652']],
  [
    '现有人员112人；有法律职业资格的14人，占12.5%；本科学历的86人，占78.6%。',
    ['12.5 = 14 / 112 | 14+86?', '78.6 = 86 / 112'],
  ],
  ['年度计划投资78.0亿元，完成投资83.2亿元，占年度计划的103.7%。', ['103.7 = 83.2 / 78.0']],
  ['组织考试2次，报考218人，取得资格191人，合格率为89.6%。', ['89.6 = 191 / 218']],
  ['交办问题214个，已整改186个，整改完成率为89.6%。', ['89.6 = 186 / 214']],
  ['去年计划改造12个，实际完成14个，完成计划的126.7%。', ['126.7 = 14 / 12']],
  ['办结案件217件，其中简易程序171件，普通程序46件，普通程序案件占12.2%。', ['12.2 = 46 / 217 | 171+46 | 217']],
  [
    '进驻事项1426项，其中即办件713项，占比52%；网办事项1355项，占比95%。',
    ['52 = 713 / 1426 | 1426', '95 = 1355 / 1426 | 1426'],
  ],
];

/** Counts in the rate's own sentence. */
const BESIDE: readonly (readonly [string, readonly string[]])[] = [
  ['检查医药机构480家，查实违规并作出处理的216家，处理面达54%。', ['54 = 216 / 480']],
  [
    '受理纠纷240件；调解成功231件，不成功6件，另有3件跨年继续调解，成功率97.5%。',
    ['97.5 = 231 / 231+6 | 240 | 231+6+3'],
  ],
];

test.each([...NEARBY, ...ELSEWHERE, ...COUNTED, ...AMOUNTS, ...UNREACHABLE, ...BESIDE])('%s', (text, expected) => {
  expect(shares(text)).toEqual(expected);
});
