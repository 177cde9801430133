import type { CollectionCheck } from '../../contracts/collection-check.ts';
import type { CollectedReport, SentencePrint } from '../../model/collected.ts';
import { townReport } from '../support/example-reports.ts';

/** Of the shorter report's long sentences, so many must stand in the other too. */
const MIN_SHARE = 0.5;
/** Fewer long sentences than this are no report to copy. */
const MIN_SENTENCES = 8;
/** A sentence in more reports than this is a set phrase. */
const COMMON_ABOVE = 8;
/** Of the shared sentences with numbers, so many have the very same numbers. */
const SAME_NUMBERS = 0.8;
const MIN_NUMBERED = 3;
/** Written into a prescribed form: there only the same numbers tell a copy. */
const FORMS: readonly string[] = ['budget-report', 'department-budget', 'information-disclosure-report', 'generic'];

const SENTENCES = [
  '法治讲座',
  '普法宣传',
  '执法检查',
  '案卷评查',
  '矛盾调解',
  '合同审查',
  '文件清理',
  '干部培训',
  '信访接待',
]
  .map((work, index) => `围绕群众关心的事项全年共组织${work}${index + 3}次并及时公布结果。`)
  .join('');
const OTHER_SENTENCES = ['山林', '河道', '集市', '学校', '农田', '道路', '祠堂', '茶园', '渡口']
  .map((place, index) => `第${index + 2}季度在各村${place}一带新设法律服务点${index + 1}处方便往来群众。`)
  .join('');

export const check: CollectionCheck = {
  id: 'copied-report',
  title: { zh: '报告不是照搬另一份', en: 'The report is not a copy of another' },
  rationale: {
    zh: '把数字和本单位名称遮去之后，与另一机关或另一年度的报告大半句子相同，多半是照搬；连数字也相同则更严重。',
    en: 'With numbers and its own names masked, a report of which most sentences stand in that of another body or year was probably copied; the same numbers too is graver.',
  },
  source: '媒体与督察通报的照搬照抄、连年雷同案例（东莞市统计局2008—2010年报数字完全相同等）',
  severity: 'warning',
  messages: {
    text: {
      zh: '与{report}雷同：{shared}个长句相同（占{share}%），数字不同。',
      en: 'Much like {report}: {shared} long sentences are the same ({share}%), with other numbers.',
    },
    numbers: {
      zh: '与{report}雷同：{shared}个长句相同（占{share}%），连数字也相同。',
      en: 'Much like {report}: {shared} long sentences are the same ({share}%), and so are their numbers.',
    },
  },
  examples: {
    consistent: [{ reports: [townReport(2022, SENTENCES), townReport(2023, OTHER_SENTENCES)] }],
    inconsistent: [{ reports: [townReport(2022, SENTENCES), townReport(2023, SENTENCES)], note: '连数字也相同' }],
  },
  *run(reports) {
    const places = sentencePlaces(reports);
    for (const [index, report] of reports.entries()) {
      if (report.sentences.length < MIN_SENTENCES) continue;
      const best = mostShared(index, reports, places);
      if (best === undefined) continue;
      const other = reports[best.index] as CollectedReport;
      const share = best.shared.length / Math.min(report.sentences.length, other.sentences.length);
      const [first] = best.shared;
      if (share < MIN_SHARE || first === undefined) continue;
      const numbers = haveSameNumbers(best.shared, other);
      if (!numbers && FORMS.includes(report.genre)) continue;
      yield {
        docId: report.docId,
        result: {
          checkId: check.id,
          verdict: 'fail',
          severity: numbers ? 'error' : check.severity,
          messageId: numbers ? 'numbers' : 'text',
          data: { report: other.docId, shared: best.shared.length, share: Math.round(share * 100) },
          indicatorIds: [],
          span: first.span,
          related: best.shared.slice(1).map(({ span }) => span),
        },
      };
    }
  },
};

function sentencePlaces(reports: readonly CollectedReport[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, report] of reports.entries()) {
    for (const masked of new Set(report.sentences.map((sentence) => sentence.masked))) {
      places.set(masked, [...(places.get(masked) ?? []), index]);
    }
  }
  return places;
}

/** The earlier report (by docId and year the copy is the later one) with most sentences in common. */
function mostShared(
  index: number,
  reports: readonly CollectedReport[],
  places: ReadonlyMap<string, readonly number[]>,
): { index: number; shared: readonly SentencePrint[] } | undefined {
  const report = reports[index] as CollectedReport;
  const shared = new Map<number, SentencePrint[]>();
  for (const sentence of report.sentences) {
    const holders = places.get(sentence.masked) ?? [];
    if (holders.length > COMMON_ABOVE) continue;
    for (const holder of holders) {
      if (!couldBeCopiedFrom(report, reports[holder] as CollectedReport)) continue;
      const list = shared.get(holder) ?? [];
      shared.set(holder, list);
      list.push(sentence);
    }
  }
  const [best] = [...shared].sort(([a, x], [b, y]) => y.length - x.length || a - b);
  return best === undefined ? undefined : { index: best[0], shared: best[1] };
}

/** The same report in two files is no copy; of two, the later year or else the later docId is the copy. */
function couldBeCopiedFrom(report: CollectedReport, other: CollectedReport): boolean {
  const { issuer, year } = report.front;
  if (report.genre !== other.genre || issuer === undefined || year === undefined) return false;
  if (other.front.issuer === undefined || other.front.year === undefined) return false;
  if (issuer === other.front.issuer && year === other.front.year) return false;
  return year === other.front.year ? report.docId > other.docId : year > other.front.year;
}

function haveSameNumbers(shared: readonly SentencePrint[], other: CollectedReport): boolean {
  const theirs = new Set(other.sentences.flatMap(({ numbers }) => numbers ?? []));
  const numbered = shared.flatMap(({ numbers }) => numbers ?? []);
  const same = numbered.filter((numbers) => theirs.has(numbers));
  return numbered.length >= MIN_NUMBERED && same.length >= numbered.length * SAME_NUMBERS;
}
