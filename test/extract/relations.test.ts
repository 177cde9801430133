import { expect, test } from 'vitest';
import { extractText, printedDigits } from '../support/extract-text.ts';

/** Each share and balance of a text: `share=part/whole`, `left=right`. */
function relationsOf(text: string): string[] {
  const extracted = extractText(text);
  const printed = printedDigits(extracted);
  const joined = (ids: readonly string[]): string => ids.map(printed).join('+');
  return extracted.relations.flatMap((r) => {
    if (r.type === 'share') return [`${printed(r.shareId)}=${joined(r.partIds)}/${joined(r.wholes[0] ?? [])}`];
    if (r.type === 'balance') return [`${joined(r.leftIds)}=${joined(r.rightIds)}`];
    return [];
  });
}

const SHARES: readonly (readonly [string, readonly string[]])[] = [
  // Siblings tell what a share is taken of, and so does the order of a 分别 list; the third of each is wrong.
  [
    '受理来电6400件，较多的有物业1280件、占20.0%，供暖640件、占10.0%，噪声320件、占9.0%。',
    ['20.0=1280/6400', '10.0=640/6400', '9.0=320/6400'],
  ],
  [
    '下达补助8.13亿元，均衡类4.06亿元、民生类3.05亿元、奖励类1.02亿元，分别占49.9%、37.5%、21.5%。',
    ['49.9=4.06/8.13', '37.5=3.05/8.13', '21.5=1.02/8.13'],
  ],
  ['安排衔接资金5.00亿元，用于产业发展3.00亿元，占68%。', ['68=3.00/5.00']],
  // One count gives one rate: what the other counts is not printed.
  ['审结复议案件300件，直接纠错42件，直接纠错率14.0%，综合纠错率21.5%。', ['14.0=42/300']],
  ['收入51.00亿元，为预算50.00亿元的103.2%，增长6.9%。', ['103.2=51.00/50.00']],
  ['收入预算50.00亿元，完成51.00亿元，完成预算的120.0%。', ['120.0=51.00/50.00']],
  ['全年计划新增就业3000人，实际新增3300人，完成计划的130%。', ['130=3300/3000']],
  ['支出预算50.00亿元，加上年中下达的专款，实际完成90.00亿元，为预算的97.3%。', []],
  ['收入年初预算50.00亿元，完成51.00亿元，完成调整预算的97.3%。', []],
];

const BALANCES: readonly (readonly [string, readonly string[]])[] = [
  ['全年新收申请208件，加上2024年结转13件，办结206件，结转至2026年15件。', ['208+13=206+15']],
  ['收到公开申请73件（含上年结转4件），按期答复70件，结转下年3件。', ['73=70+3']],
  ['受理申请412件，连同上年结转的11件，共答复403件，另有20件顺延至下年度答复。', ['412+11=403+20']],
  ['收到申请37件，受理33件、不予受理4件，连同上年结转4件，办结35件，结转下年2件。', ['33+4=35+2']],
  // What a fund takes in, spends and keeps; a part of its income is not its income.
  ['基金上年滚存结余18.3亿元，本年收入9.4亿元，本年支出8.9亿元，年末滚存结余19.2亿元。', ['18.3+9.4=8.9+19.2']],
  ['基金收入12.08亿元，其中保费收入8.10亿元；基金支出11.57亿元，当年收支结余0.51亿元。', ['12.08=11.57+0.51']],
  ['收支两抵，本年收支结余1237万元，加上年结余3712万元，年末滚存结余4949万元。', ['3712+1237=4949']],
  [
    '基金收入52.6亿元，加上级补助3.1亿元、上年结余1.8亿元，收入总计57.5亿元。基金支出54.2亿元，加上解支出1.5亿元、年终结余1.8亿元。',
    [],
  ],
  ['年初在办21件，本年收到156件，办结160件，年末未办结17件。', ['156+21=160+17']],
  ['收到应诉案件87件，上年未结12件，法院已裁判79件，年末未结20件。', ['87+12=79+20']],
  [
    '经营收入3280万元，转移支付45万元，收入合计3325万元；支出2160万元，调出1105万元，支出合计3265万元，收支平衡。',
    ['3325=3265'],
  ],
  ['经营收入3280万元，转移支付45万元，收入合计3325万元；支出2160万元，调出1105万元，支出合计3265万元。', []],
];

test.each([...SHARES, ...BALANCES])('%s', (text, expected) => {
  expect(relationsOf(text)).toEqual(expected);
});
