import type { Check } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Passage } from '../model/report.ts';
import { sourceSpan } from '../text/mapped-text.ts';

/** Traces that conversion leaves; each is tried on every paragraph. */
const TRACES: readonly { readonly messageId: string; readonly pattern: RegExp }[] = [
  // 20231月1日, 201711日至20171231日
  { messageId: 'date', pattern: /(?<!\d)20[0-3]\d(1[0-2]|0?[1-9])月\d|(?<!\d)20[0-3]\d\d{2,4}日/g },
  // 国办公开办函〔202130号
  { messageId: 'bracket', pattern: /[〔﹝［[]20\d{4,6}号/g },
  // 截至年月底, 较届初增长%
  {
    messageId: 'digits',
    pattern:
      /(?<![\d一-龥]{0,2}\d)(截至|截止到?|于)年月|(增长|下降|达到?|占)[%％]|共有[^，。\d]{1,8}[人家]，[^，。\d]{1,8}[人家]/g,
  },
  // 应诉案件1 5起
  { messageId: 'blank', pattern: /\d[ \u00a0]\d+(?=[件起人个项次%％]|\.\d)/g },
  // 拆除违建l26处, 2O800平方米
  { messageId: 'letter', pattern: /(?<![A-Za-z])[lI]\d{2,}|\d[Oo]\d/g },
];

export const check: Check = {
  id: 'extraction-noise',
  title: { zh: '转换留下的痕迹', en: 'Traces of conversion' },
  rationale: {
    zh: '网页或版式转换会丢失数字、括号、横线，或在数字中插入空格；这是转换的问题，不是作者的差错，但会影响其他核对。',
    en: 'Conversion loses digits, brackets and dashes or puts blanks into numbers: no fault of the author, but other checks suffer.',
  },
  source: '已公布网页文本中的实例：“20231月1日”“〔202130号”“截至年月底”“1 5起”',
  severity: 'info',
  messages: {
    clean: { zh: '未见转换留下的痕迹。', en: 'No traces of conversion were found.' },
    date: { zh: '日期“{text}”似缺“年”“月”。', en: 'The date {text} seems to have lost its 年 or 月.' },
    bracket: { zh: '文号“{text}”似缺括号。', en: 'The document number {text} seems to have lost a bracket.' },
    digits: { zh: '“{text}”处的数字似已丢失。', en: 'The digits at {text} seem lost.' },
    blank: { zh: '数字“{text}”中夹有空格。', en: 'A blank stands inside the number {text}.' },
    letter: { zh: '“{text}”似以字母代替数字。', en: 'A letter seems to stand for a digit in {text}.' },
  },
  examples: {
    consistent: [{ text: '本报告统计期限为2023年1月1日至12月31日，应诉案件15起。' }],
    inconsistent: [
      { text: '本报告所列数据的统计期限为20231月1日至202312月31日。' },
      { text: '据介绍，截至年月底，全市执业律师较届初增长%。' },
    ],
  },
  *run(context) {
    for (const passage of context.passages) {
      if (passage.kind === 'body') yield* traces(passage);
    }
  },
};

function* traces(passage: Passage): Generator<CheckResult> {
  for (const { messageId, pattern } of TRACES) {
    for (const match of passage.mapped.text.matchAll(pattern)) {
      yield {
        checkId: check.id,
        verdict: 'fail',
        severity: 'info',
        messageId,
        data: { text: match[0] },
        indicatorIds: [],
        span: sourceSpan(passage.mapped, match.index, match.index + match[0].length),
        ...(passage.sectionId === undefined ? {} : { sectionId: passage.sectionId }),
      };
    }
  }
}
