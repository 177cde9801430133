import { expect, test } from 'vitest';
import { extractParagraphs, printedDigits } from '../support/extract-text.ts';

interface Found {
  /** `part<whole` for every figure that is a part of another one. */
  readonly parts: readonly string[];
  /** Each complete sum over several paragraphs. */
  readonly sums: readonly string[];
}

function found(text: string): Found {
  const extracted = extractParagraphs(text);
  const printed = printedDigits(extracted);
  return {
    parts: extracted.indicators.flatMap(({ id, totalId }) =>
      totalId === undefined ? [] : [`${printed(id)}<${printed(totalId)}`],
    ),
    sums: extracted.relations.flatMap((r) =>
      r.type === 'sum' && r.complete && text.slice(r.span.start, r.span.end).includes('\n')
        ? [`${printed(r.wholeId ?? '')}=${r.partIds.map(printed).join('+')}`]
        : [],
    ),
  };
}

/** A total at the end of a paragraph, its parts at the beginning of the next ones. */
const LISTS: readonly (readonly [string, Found])[] = [
  [
    '项目经费支出5147万元，其中：\n（1）人员支出2143万元；\n（2）公用经费1209万元；\n（3）项目支出1795万元。\n以上支出均已拨付。',
    { parts: ['2143<5147', '1209<5147', '1795<5147'], sums: ['5147=2143+1209+1795'] },
  ],
  // Open lists have a total too; nothing is claimed of them.
  [
    '专项补助支出18539万元，其中：\n1.教育4500万元；\n2.卫生健康2269万元；',
    { parts: ['4500<18539', '2269<18539'], sums: [] },
  ],
  // What a part is divided into stands below it, and marks that begin anew end the list.
  [
    '总支出6813万元，其构成是：\n①基金支出3370万元，下降14.1%；\n②调出资金561万元；③结转下年2882万元。\n①其他资金77万元；',
    { parts: ['3370<6813', '561<6813', '2882<6813'], sums: ['6813=3370+561+2882'] },
  ],
  [
    '1.保障类支出3196万元，其中：\n——养老保险2040万元，其中：\n——医疗补助1156万元；\n2.其他支出500万元。',
    { parts: ['2040<3196', '1156<3196'], sums: ['3196=2040+1156'] },
  ],
  // Before 具体如下 the total may be any figure, but the list must reach it.
  [
    '全年办结信访事项1836件，满意率98.2%，回访群众240人。具体情况如下：\n——来信321件；\n——来访684件；\n——网上信访831件。',
    { parts: ['321<1836', '684<1836', '831<1836'], sums: ['1836=321+684+831'] },
  ],
  ['全年办结信访事项1836件。重点工作如下：\n——化解积案32件；\n——接访群众来访684件。', { parts: [], sums: [] }],
  // A paragraph that opens without an amount of its own leaves it open what the list comes to.
  [
    '安排项目资金2700万元，其中：\n（1）主要用于道路养护、绿化、照明。其中养护900万元；\n（2）水利建设800万元。',
    { parts: [], sums: [] },
  ],
];

test.each(LISTS)('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

/** What shows that a list in paragraphs of its own is whole: an error in it is told only where something does. */
const GROUNDS: readonly (readonly [string, string, readonly string[]])[] = [
  // All members of a division, whatever the amounts say.
  [
    '“三公”经费预算数为9.50万元，比上年预算减少1万元。其中：\n（一）出国（境）费0万元，与上年持平。\n（二）公务车购置及运行费6.40万元，与上年持平。\n（三）公务接待费1.35万元。',
    'generic',
    ['partition 9.50=0+6.40+1.35'],
  ],
  [
    '总支出6913万元，其构成是：\n①基金支出3370万元；\n②调出资金561万元；\n③结转下年2882万元。',
    'generic',
    ['composition 6913=3370+561+2882'],
  ],
  // A budget accounts for every amount; elsewhere only the sum shows it.
  [
    '收入总计169.59亿元，为预算的97.9%，包括：\n——本级收入38.64亿元。\n——转移性收入130.95亿元。',
    'budget-report',
    ['amounts 169.59=38.64+130.95'],
  ],
  [
    '收入总计169.59亿元，为预算的97.9%，包括：\n——本级收入38.64亿元。\n——转移性收入130.95亿元。',
    'generic',
    ['exact-sum 169.59=38.64+130.95'],
  ],
  ['收入总计169.59亿元，为预算的97.9%，包括：\n——本级收入38.64亿元。\n——转移性收入13.95亿元。', 'budget-report', []],
];

test.each(GROUNDS)('%s (%s)', (text, genre, expected) => {
  const extracted = extractParagraphs(text, { genre });
  const printed = printedDigits(extracted);
  const sums = extracted.relations.flatMap((r) =>
    r.type === 'sum' && r.complete
      ? [`${r.basis} ${printed(r.wholeId ?? '')}=${r.partIds.map(printed).join('+')}`]
      : [],
  );
  expect(sums).toEqual(expected);
});
