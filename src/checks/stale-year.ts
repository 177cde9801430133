import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Passage } from '../model/report.ts';
import { type FoundYear, findYears } from '../text/dates.ts';
import { LONGEST_SENTENCE } from '../text/sentences.ts';
import { bodyPassages, sectionIndex, textResult, topSection, wholeReport, within } from './support/text-result.ts';

// 2020年，我镇… / 2020年，全县… / 2020年，重点做了以下工作: the year of which the report speaks as its own.
const OWN_YEAR =
  /^度?，(?:我[省市县区镇乡街局州盟旗委办们]|全[省市县区镇乡街局州盟旗]|本[局委办单]|[省市州县区旗镇]本级|(?:重点|着重|主要|集中)(?:做了|抓了|开展了|做好了|完成了|抓好了)以下)/;
// 统计期限自2023年1月1日起，至2023年12月31日止: the period of a report of 2024.
const PERIOD_BEFORE = /(?:期限|时限|周期|期间|时间|数据)[^。；]{0,12}[为是从自]$/;
const PERIOD_AFTER = /^1月1日(?:起)?[，、]?(?:至|到|—|-)+(?:本年度)?(\d{4})年12月31日/;
/** Characters that a period may take up, with white space in it. */
const LONGEST_PERIOD = 120;
// 2020年1—12月，执法队巡查365次; 2020年末，全县有学校94所: a sentence that opens with the year and tells of nothing but that year.
const OPENS_SENTENCE = /(?:^|[。；\n])[\s　]*$/;
const OF_YEAR =
  /^(?:度|末|底|全年|年末|1[-—－~～至到]+12月)?，|^(?:度|末|底|全年|1[-—－~～至到]+12月)(?!以|起|前|后|启|开|获|被|至|的)/;
// What happened once may be told of any year, and research is counted a year late.
const ONCE =
  /获评|荣获|评为|授予|命名|印发|出台|颁布|制定|修订|启动|成立|挂牌|组建|设立|开工|投产|通过|施行|实施方案|普查|首次|率先|试点|开始|研究与试验发展|R&D|研发/;
// 2022年全县一般公共预算收入预期10.46亿元: what is expected is expected of the year to come.
const EXPECTED =
  /^(?:年|度)?(?:全[省市县区镇乡州盟旗]|[省市县区]级|[省市县区]本级)?[^，。；：\d]{2,20}(?:预期|拟安排|计划安排)(?:为|达到?|完成|实现)?\d/;
// 做好2022年政府工作 / 2022年工作安排: the year that is planned for.
const PLANNED_BEFORE = /(?:做好|部署|谋划|安排)$/;
// 让我们为全面完成2023年各项目标任务而奋斗: what is still to be reached.
const REACHED_FOR = /(?:为|努力|奋力|确保)[^，。；]{0,8}(?:完成|实现)$/;
const ALL_GOALS = /^(?:各项|全年|的)*(?:目标任务|目标|任务)/;
const PLANNED_AFTER =
  /^(?:各项工作|全年工作|的?(?:政府)?工作(?:，要|，必须|的总体|安排|打算|计划|任务|目标)|重点工作|主要预期目标|工作安排|工作打算|工作计划)/;
// 请审查批准2023年财政决算: what the assembly is asked to approve is the report's own year or the one planned for.
const SUBMITTED_BEFORE = /请[^。；]{0,24}(?:审查|审议|批准)[^。；，]{0,16}$/;
const SUBMITTED_AFTER = /^度?[^。；，]{0,12}(?:[决预]算|报告|计划)/;
// 2021年全区经济社会发展的主要预期目标是: goals are set for the year to come, wherever they stand.
const GOALS = /^(?:度)?[^，。；：\d]{0,18}(?:预期|发展|奋斗|工作)目标(?:是|为|：|建议)/;
// 现将2023年度法治政府建设情况报告如下: what a report announces is its own year.
const ANNOUNCED_BEFORE = /现将[^，。；\d]{0,16}$/;
const ANNOUNCED_AFTER = /^度?[^，。；\d]{2,40}(?:如下|公布|公告)/;
// 截至2021年12月31日，共有车辆37辆: what is counted at the end of a year is counted at the end of the report's.
const AS_OF_BEFORE = /截[至止]$/;
const AS_OF_AFTER = /^(?:12月(?:31日|底|末)|年?[底末])，/;
const WILL = /^[，度]?(?:我们|我[省市县区镇乡街局州])?将/;
const PLAN_HEADING = /安排|打算|计划|任务|目标|重点/;
const REVIEW_HEADING = /回顾|开展情况|工作情况|落实情况|完成情况|执行情况|进展|成效|举措/;
// Where the text looks back over several years an older year is at home.
const RETROSPECT = /五年|“十[一二三四五]五”|三年|历年|以来|上年|去年|自\d{4}/;
/** How far into its sentence words that look back must stand to speak of its year. */
const SAID_FIRST = 30;

export const check: Check = {
  id: 'stale-year',
  title: { zh: '年份未更新', en: 'Year left over' },
  rationale: {
    zh: '把往年当作本年来写、把已过去的年份当作来年来部署，是沿用上年稿件未改的痕迹。',
    en: 'An earlier year spoken of as this one, or a past year planned for, is a remnant of an older report.',
  },
  source: '公开报告中的实例：沿用往年文稿只改年份而有遗漏',
  severity: 'warning',
  messages: {
    clean: { zh: '未见误留的年份。', en: 'No year was left over.' },
    own: {
      zh: '本报告年度为{year}年，此处以{stale}年为本年。',
      en: 'The report is for {year}, yet {stale} is spoken of as its own year.',
    },
    planned: {
      zh: '本报告年度为{year}年，此处部署的却是{stale}年。',
      en: 'The report is for {year}, yet {stale} is being planned for.',
    },
    generic: {
      zh: '报告类型不明，不判断年份是否有误。',
      en: 'The genre is unknown, so stale years cannot be told.',
    },
    unknown: {
      zh: '报告年度不明，无法判断年份是否有误。',
      en: 'The year reported on is unknown, so stale years cannot be told.',
    },
    'own-witness': {
      zh: '报告年度（{year}年）是由正文得出的，不能反过来判断正文的年份是否有误。',
      en: 'The year reported on ({year}) was itself read from the body, so it cannot tell whether a year there is stale.',
    },
  },
  examples: {
    consistent: [
      {
        text: '石桥镇人民政府2021年法治政府建设年度报告\n一、主要举措和成效\n2021年，我镇审查合同12件。2020年审查合同9件。2019年，镇司法所挂牌成立。\n二、2022年工作打算\n2022年，我镇将办讲座3场。',
      },
    ],
    inconsistent: [
      {
        text: '石桥镇人民政府2021年法治政府建设年度报告\n一、主要举措和成效\n2020年，我镇审查合同12件。\n二、2022年工作打算\n办讲座3场。',
      },
      {
        text: '石桥县政府工作报告\n——2022年1月8日在石桥县人民代表大会上\n一、2021年工作回顾\n2020年，重点做了以下工作：\n新增企业12家。\n二、2022年工作安排\n新增企业15家。',
      },
      {
        text: '石桥镇人民政府2021年法治政府建设年度报告\n根据要求编制本报告。本报告数据的统计期限自2020年1月1日起，至2020年12月31日止。\n一、主要举措和成效\n审查合同12件。\n二、2022年工作打算\n办讲座3场。',
      },
      {
        text: '石桥镇人民政府2021年法治政府建设年度报告\n一、主要举措和成效\n审查合同12件。\n二、2021年工作打算\n办讲座3场。',
      },
      {
        text: '石桥镇人民政府2021年法治政府建设年度报告\n现将2020年度法治政府建设情况报告如下：\n一、主要举措和成效\n审查合同12件。\n二、2022年工作打算\n办讲座3场。',
      },
      {
        text: '石桥县政府工作报告\n——2022年1月8日在石桥县人民代表大会上\n一、2021年工作回顾\n新增企业12家。\n二、2022年工作安排\n2021年全县经济社会发展的主要预期目标是：新增企业15家。',
      },
      {
        text: '石桥镇人民政府2021年法治政府建设年度报告\n一、主要举措和成效\n严格执法。2020年1—12月，执法队巡查36次，立案7件。\n二、2022年工作打算\n办讲座3场。',
      },
      {
        text: '关于石桥县2021年预算执行情况和2022年预算草案的报告\n一、2021年预算执行情况\n完成收入9.9亿元。\n二、2022年预算草案\n综合考虑，2021年全县一般公共预算收入预期10.4亿元，增长5%。',
      },
      {
        text: '石桥县民政局2021年度部门决算\n一、部门概况\n截至2020年12月31日，共有车辆7辆。\n二、决算情况说明\n本年支出12.1万元。',
      },
      {
        text: '关于石桥县2021年财政决算草案的报告\n一、2021年财政决算情况\n一般公共预算收入12.1亿元。\n以上报告，请予审议并批准石桥县2020年财政决算。',
      },
    ],
  },
  *run(context) {
    const { year, title, deliveredOn } = context.front;
    // A year that was itself read from the body cannot testify against it.
    if (context.profile.id === 'generic' || year === undefined || (title === undefined && deliveredOn === undefined)) {
      yield undecided(context);
      return;
    }
    const index = sectionIndex(context.sections);
    const plans = new Set(context.profile.roles.flatMap(({ role, tense }) => (tense === 'following' ? [role] : [])));
    const multiYear = context.profile.titledByDeliveryYear && looksBack(context, year);
    const drafts = /预算/.test(title ?? '') && !/决算|执行/.test(title ?? '');
    for (const passage of bodyPassages(context)) {
      const role = topSection(passage.sectionId, index)?.role;
      const planning = role !== undefined && plans.has(role);
      for (const found of findYears(passage.mapped.text)) {
        const fault = judge(passage, found, { year, planning, multiYear, drafts });
        if (fault === undefined) continue;
        const span = within(passage, found.index, found.index + found.length);
        const base = { checkId: check.id, verdict: 'fail', severity: check.severity, messageId: fault } as const;
        yield textResult({ ...base, data: { year, stale: found.year }, span, sectionId: passage.sectionId });
      }
    }
  },
};

interface Setting {
  readonly year: number;
  readonly planning: boolean;
  /** The report looks back over several years. */
  readonly multiYear: boolean;
  /** A budget is drafted before the year that it is for has begun. */
  readonly drafts: boolean;
}

function judge(passage: Passage, found: FoundYear, setting: Setting): 'own' | 'planned' | undefined {
  const { text } = passage.mapped;
  if (found.year > setting.year || found.year < setting.year - 5) return undefined;
  if (passage.kind === 'heading' || found.index < passage.lead) return judgeHeading(text, found, setting);
  const around = surroundings(passage, found, setting.year);
  if (setting.planning && isPlanned(around)) return 'planned';
  if (found.year === setting.year || RETROSPECT.test(around.sentence.slice(0, SAID_FIRST))) return undefined;
  if (ANNOUNCED_BEFORE.test(around.lead) && ANNOUNCED_AFTER.test(around.behind)) return 'own';
  return !setting.multiYear && isTakenForOwn(around, found, setting) ? 'own' : undefined;
}

/** What stands around a year. */
interface Surroundings {
  readonly lead: string;
  readonly behind: string;
  /** From the year to the end of its sentence. */
  readonly sentence: string;
  /** Whether the year opens its passage. */
  readonly opens: boolean;
  /** Whether its paragraph goes through several earlier years. */
  readonly others: boolean;
}

function surroundings(
  { mapped: { text }, lead }: Passage,
  { year, index, length }: FoundYear,
  reported: number,
): Surroundings {
  return {
    lead: text.slice(Math.max(0, index - 40), index),
    behind: text.slice(index + length, index + LONGEST_PERIOD).replace(/\s/g, ''),
    sentence: text.slice(index, index + LONGEST_SENTENCE).split(/[。；]/, 1)[0] ?? '',
    opens: index - lead <= 1,
    others: findYears(text).some((other) => other.year !== year && other.year < reported),
  };
}

function isTakenForOwn(
  { lead, behind, sentence, opens, others }: Surroundings,
  found: FoundYear,
  { year, drafts }: Setting,
) {
  // 请审查2020年决算与2021年决算对比表: the right year beside it shows a comparison.
  const alone = !`${lead}${sentence}`.replace(/《[^》]*》/g, '').includes(`${year}年`);
  if (alone && SUBMITTED_BEFORE.test(lead) && SUBMITTED_AFTER.test(behind)) return true;
  const ends = PERIOD_AFTER.exec(behind)?.[1];
  if (ends === String(found.year) && PERIOD_BEFORE.test(lead.slice(-30))) return true;
  if (alone && !drafts && found.year === year - 1 && AS_OF_BEFORE.test(lead) && AS_OF_AFTER.test(behind)) return true;
  if (opens && !sentence.replace(/《[^》]*》/g, '').includes(`${year}年`) && OWN_YEAR.test(behind)) return true;
  return alone && OPENS_SENTENCE.test(lead) && OF_YEAR.test(behind) && !ONCE.test(sentence) && !others;
}

/** Whether years before the last have paragraphs of their own: 2021年，我市…; 2022年，我市…. */
function looksBack(context: CheckContext, year: number): boolean {
  const opening = bodyPassages(context).flatMap(({ mapped, lead }) => {
    const [first] = findYears(mapped.text);
    const opens = first !== undefined && first.index - lead <= 1;
    return opens && OWN_YEAR.test(mapped.text.slice(first.index + first.length)) ? [first.year] : [];
  });
  return opening.some((opened) => opened < year - 1) || opening.filter((opened) => opened === year - 1).length > 1;
}

const isPlanned = ({ lead, behind, opens }: Surroundings): boolean =>
  (PLANNED_BEFORE.test(lead) && PLANNED_AFTER.test(behind)) ||
  WILL.test(behind) ||
  (REACHED_FOR.test(lead) && ALL_GOALS.test(behind)) ||
  ((opens || /[。；\s]$/.test(lead)) && GOALS.test(behind)) ||
  (/(?:^|[，。；\s])$/.test(lead) && EXPECTED.test(behind));

/** 二、2021年工作打算 in the report of 2021; 一、2020年工作开展情况 in it. */
function judgeHeading(text: string, found: FoundYear, setting: Setting): 'own' | 'planned' | undefined {
  if (findYears(text).length !== 1 || RETROSPECT.test(text)) return undefined;
  const plans = PLAN_HEADING.test(text);
  const reviews = REVIEW_HEADING.test(text);
  if (plans && !reviews) return 'planned';
  return reviews && !plans && found.year < setting.year ? 'own' : undefined;
}

function undecided(context: CheckContext): CheckResult {
  const { year } = context.front;
  const base = { checkId: check.id, verdict: 'not_assessable', severity: 'info', span: wholeReport(context) } as const;
  if (context.profile.id === 'generic') return textResult({ ...base, messageId: 'generic' });
  if (year === undefined) return textResult({ ...base, messageId: 'unknown' });
  return textResult({ ...base, messageId: 'own-witness', data: { year } });
}
