import type { Check } from '../contracts/check.ts';
import { splitSentences } from '../text/sentences.ts';
import { bodyPassages, textResult, within } from './support/text-result.ts';

const COUNTER = '件|个|项|次|场|人|名|元|万|亿|%|％|户|家|处|份|起|年|月|日|期|条|篇|公里|亩|吨|余';
/** Each pattern is one way to leave a gap open. */
const GAPS: readonly RegExp[] = [
  // 咨询XX人次, 增长**%
  new RegExp(`[XxＸｘ×✕*＊△_＿]{1,4}(?=${COUNTER})`, 'g'),
  // 20XX年, 202×年
  /(?<![0-9])(?:20|19)[0-9]?[XxＸ×*＊_]{1,2}(?=年)/g,
  // XX镇, ××局: a name never filled in
  /[XＸ×*＊]{2,4}(?=[省市县区镇乡村局委办厅])/g,
  /(?:待补充|待填写?|待核实|此处填写|此处补充|请填写|TODO)(?=[）)】，。；、]|$)/g,
  // 受教育群众待补人次: where a number should stand
  new RegExp(`(?:待补|待定|待填|待核|待统计)(?=${COUNTER})`, 'g'),
  /[（(【](?:待补|待填|待核|待统计|待确认|待更新)[）)】]/g,
  /[_＿]{3,}|[（(][ 　]{2,}[）)]/g,
];
// Persons and parties in cases are masked on purpose.
const ANONYMISED =
  /范本|模板(?![\dXxＸ×*])|样本|某|(?<![投应起上公申胜败])诉(?!求|讼|源)|案[件由情例号]|一案|原告|被告|当事人|车牌|身份证|手机号/;

export const check: Check = {
  id: 'placeholder',
  title: { zh: '未填的空', en: 'Unfilled placeholders' },
  rationale: {
    zh: 'XX、**、20XX、待补等记号说明模板没有填完。',
    en: 'XX, **, 20XX and the like show a template left unfilled.',
  },
  source: '公开报告中的实例：模板记号未替换',
  severity: 'error',
  messages: {
    clean: { zh: '未见未填写之处。', en: 'Nothing is left unfilled.' },
    unfilled: { zh: '“{mark}”处未填写。', en: 'Not filled in: “{mark}”.' },
  },
  examples: {
    consistent: [
      { text: '办理张某诉XX公司劳动争议案件1件，为X光机房验收2次。' },
      { text: '全年接待群众咨询320人次。' },
    ],
    inconsistent: [
      { text: '全年共接待群众法律咨询XX人次。' },
      { text: '根据20XX年工作要点，开展检查**次。' },
      { text: '发放资料800余份，受教育群众待补人次。' },
      { text: '开展执法检查XX次，纠正不当行为32起，公布典型案例8个。' },
      { text: '更换路灯（待补）盏，建成公厕3座。' },
    ],
  },
  *run(context) {
    for (const passage of bodyPassages(context)) {
      const { text } = passage.mapped;
      if (!/[XxＸｘ×✕*＊△_＿]|待|填|TODO|[（(][ 　]/i.test(text)) continue;
      for (const sentence of splitSentences(text)) {
        const words = text.slice(sentence.start, sentence.end);
        const found = GAPS.flatMap((gap) => [...words.matchAll(gap)]).sort((a, b) => a.index - b.index);
        let reached = 0;
        for (const match of found) {
          if (match.index < reached || isMeasure(words, match.index, match[0])) continue;
          if (ANONYMISED.test(clauseAround(words, match.index))) continue;
          reached = match.index + match[0].length;
          const start = sentence.start + match.index;
          const span = within(passage, start, start + match[0].length);
          const data = { mark: words.slice(match.index, reached + 2) };
          const base = { checkId: check.id, verdict: 'fail', severity: check.severity, messageId: 'unfilled' } as const;
          yield textResult({ ...base, data, span, sectionId: passage.sectionId });
        }
      }
    }
  },
};

/** What stands between the commas around an offset: a case told of behind the next one masks nothing here. */
function clauseAround(words: string, index: number): string {
  const start = Math.max(...['，', '；', '：'].map((mark) => words.lastIndexOf(mark, index)));
  return words.slice(start + 1).split(/[，；：]/, 1)[0] ?? '';
}

/** 3×5米, 2x4: a sign between figures multiplies; a Latin word is no mark. */
function isMeasure(words: string, index: number, mark: string): boolean {
  const before = words.charAt(index - 1);
  if (/[A-Za-z]/.test(before) || (/^[xX]$/.test(mark) && /[0-9A-Za-z]/.test(before))) return true;
  return /[0-9]/.test(before) && !/^(?:20|19)/.test(mark) && /[×xX*]/.test(mark) && mark.length === 1;
}
