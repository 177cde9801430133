import type { Check, CheckContext } from '../contracts/check.ts';
import { gazetteer } from '../language/gazetteer.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Passage } from '../model/report.ts';
import { bodyPassages, textResult, wholeReport, within } from './support/text-result.ts';

/** Kinds of places whose name ends alike: a 镇 that speaks of another 镇 as itself has borrowed its text. */
const KINDS: readonly (readonly string[])[] = [
  ['镇', '乡', '街道', '苏木'],
  ['县', '旗', '区'],
  ['省', '自治区'],
  ['市'],
];
// What a report says of the body that issues it.
const ACTS =
  '主要|经济|综合|将|坚持|始终|认真|积极|紧紧|严格落实|全面|高度重视|深入|党委|党工委|人民政府|办事处|政府|法治|[0-9０-９]{4}年|实际|户籍|常住|机关|党政|(?:广大)?(?:党员)?干部群众|广大(?:干部|群众|党员)|群众|上下|辖区|境内|居民|村民';
// Where such a name may begin: at a clause, or after words that the issuer's own name follows.
const LEADS =
  '(?:(?:^|[，。；：、（《])(?:在|经|由|按照|根据)?|现将|结合|立足|推动|谱写|中共|[0-9０-９〇二]{4}年(?:度|以来)?，?)';
const SUBJECT = new RegExp(`${LEADS}([一-鿿]{1,4}(?:镇|乡|街道|苏木|县|旗|区))(?=${ACTS})`, 'g');
// 年末柳坪市户籍人口86.3万人: what is counted at the end of a year is counted at home. 市 opens too many other words for more.
const COUNTED = /(?:年末|年底|全年)([一-鿿]{2}市)(?=户籍|常住|地区生产总值|生产总值|一般公共预算|居民|城镇|农村)/g;
// 柳荫坪镇全年公开信息218条: at the head of a sentence a place of the issuer's own kind acts for it. 区 ends too many other words.
const ACTOR =
  /(?:^|[。；])([一-鿿]{2,4}(?:镇|乡|街道|苏木|县|旗))(?=全年|今年|年内|上半年|共|累计|先后|通过|围绕|聚焦|依托|组织|开展|完成|办理|受理|创新|持续|不断|扎实|牢固|进一步|严格|充分|大力|着力|切实|主动|加强|强化|现有|综合行政执法|司法所|派出所|党政|干部|机关)/g;
// 为沱岭县人社事业高质量发展奠定基础: what a report works for is its own place.
const GOAL =
  /(?:为|助力|促进|服务|谱写|开创|推动)([一-鿿]{2,4}(?:镇|乡|街道|苏木|县|旗))(?=[一-鿿]{0,6}(?:事业|高质量发展|新篇章|新局面))/g;
// 为推动柳荫街道普法工作提质增效: so is what its work is done in. 镇 and 乡 end common words (圩镇, 城乡), so they must be known
// places, or the own name with one character mistaken.
const WORKPLACE =
  /(?:推动|促进|助力|提升|加强|结合|立足)([一-鿿]{2,4}(?:镇|乡|街道|苏木)|[一-鿿]{2,3}[县旗区])(?=[一-鿿]{0,12}(?:工作|建设|治理|环境|水平|能力))/g;
// After these words the issuer names itself, whatever follows.
const ITSELF = /(?:现将|中共)([一-鿿]{1,4}?(?:镇|乡|街道|苏木|县|旗|区))/g;
// Words of running text that stand in no place name; one of them shows that the match began too early.
const NO_NAME =
  /[我受全本该各两每个和与及在对从将由经为以是有的了其中们成立虽然审核指导所辖赴到同跟建设推进完善健全加强落实组织按照依据根修订废止出台制治党]|(?:示范|地|园|社|城|山|库|景|片|厂|牧|林|矿|郊|农|校|街|商|湖|湾|渔|洪|疫|沙|岛|聚居|居住|核心|保护|安置|功能|开发|经开|高新|试验|灾|小|新|老)区|召开|主持|举办|参加|出席|列席|提请|报请|联系|咨询|致电|[城县镇下驻返回还故家老包联挂]乡$|[坐驻包联挂下]镇$|[邻外][县乡镇]$|^(?:乡|县|区|省|市|镇)|[乡城集古小强重名村市]镇$|[城超夜集门上地省早菜花楼股都闹鱼县入]市$/;
// Relations in which another place is at home: partners, neighbours, models.
const PARTNER =
  /(?:与|同|和|跟|赴|到|向|对口|支援|协作|考察|学习|借鉴|毗邻|相邻|下游|上游|邻近|交界|原)(?:[邻兄外]?[一-鿿]?[市省州县])?$/;

export const check: Check = {
  id: 'foreign-place',
  title: { zh: '误留他地名称', en: "Another place's name" },
  rationale: {
    zh: '以同级他地之名自称，是借用外地文稿未改尽的痕迹；提到上级、所辖、学习考察和协作对象不算。',
    en: 'A report that calls itself by the name of a sister place was borrowed; parents, parts and partners are fine.',
  },
  source: '公开报告中的实例：套用外地文稿遗留地名',
  severity: 'error',
  messages: {
    clean: { zh: '未见误留的他地名称。', en: 'No name of another place was left over.' },
    unknown: {
      zh: '报告单位不明，或不以地方为名，无法判断是否误留他地名称。',
      en: 'The issuer is unknown or bears no name of a place, so left-over names of other places cannot be told.',
    },
    foreign: {
      zh: '报告单位为{issuer}，此处却自称“{place}”。',
      en: 'The report is by {issuer}, yet calls itself “{place}” here.',
    },
  },
  examples: {
    consistent: [
      {
        text: '柳河街道2021年法治政府建设年度报告\n一、主要举措和成效\n为提升柳河街道治理水平，培训网格员30人。\n二、2022年打算\n办讲座3场。',
      },
      {
        text: '滦水县民政局2021年法治政府建设年度报告\n一、主要举措和成效\n救助群众312人。赴邻市安桥县民政局考察学习。\n二、2022年打算\n办讲座3场。',
      },
      {
        text: '石桥镇人民政府2021年法治政府建设年度报告\n一、主要举措和成效\n石桥镇坚持依法决策，与柳坪镇签订协议1份。主持召开县乡两级协调会2次。特色小镇全年接待学习4批，城乡居民满意，下乡干部走访136户，邻镇群众参加3次。如需查询，请联系镇党政办公室。\n二、2022年打算\n石桥镇将办讲座3场。',
      },
    ],
    inconsistent: [
      {
        text: '柳河街道2021年法治政府建设年度报告\n一、主要举措和成效\n为推动老城街道普法工作走深走实，审查合同12件。\n二、2022年打算\n办讲座3场。',
        note: '为他地推动工作',
      },
      {
        text: '浣阳区人民政府2021年法治政府建设年度报告\n一、主要举措和成效\n审查合同12件。为提升沅阳区行政执法人员履职能力，办讲座2场。\n二、2022年打算\n办讲座3场。',
        note: '本地名误写一字',
      },
      {
        text: '石桥市民政局2021年法治政府建设年度报告\n一、主要举措和成效\n审查合同12件。\n二、存在问题\n部分机构反映柳坪市民政局的办事指南与实际不符。',
        note: '他市同名部门',
      },
      {
        text: '石桥镇人民政府2021年法治政府建设年度报告\n一、主要举措和成效\n审查合同12件。柳荫坪镇全年公开信息218条。\n二、2022年打算\n办讲座3场。',
      },
      {
        text: '石桥镇人民政府2021年法治政府建设年度报告\n一、主要举措和成效\n办讲座12场,柳荫坪乡干部群众学法意识增强。\n二、2022年打算\n办讲座3场。',
      },
      {
        text: '安桥市2021年国民经济和社会发展统计公报\n一、综合\n地区生产总值312.6亿元。\n二、人口\n年末柳坪市户籍人口86.3万人。',
      },
      {
        text: '滦水县民政局2021年工作总结\n一、主要工作\n救助困难群众312人。这些做法为沱岭县民政事业高质量发展打下基础。\n二、2022年打算\n办讲座3场。',
      },
      {
        text: '石桥镇人民政府2021年法治政府建设年度报告\n一、主要举措和成效\n审查合同12件。\n二、2022年打算\n2022年，柳坪镇将认真办好讲座3场。',
      },
    ],
  },
  *run(context) {
    const department = ownDepartment(context);
    if (department !== undefined) yield* sisterDepartments(department, context);
    const own = ownPlace(context);
    if (own === undefined && department === undefined) yield undecided(context);
    if (own === undefined) return;
    for (const passage of bodyPassages(context)) {
      if (passage.kind === 'body') yield* inPassage(passage, own, context);
    }
  },
};

const undecided = (context: CheckContext): CheckResult =>
  textResult({
    checkId: check.id,
    verdict: 'not_assessable',
    severity: 'info',
    messageId: 'unknown',
    span: wholeReport(context),
  });

interface Own {
  readonly issuer: string;
  readonly kind: readonly string[];
}

/** The issuer, where it is a place of a kind that names its like. */
function ownPlace({ front }: CheckContext): Own | undefined {
  const issuer = front.issuer;
  if (issuer === undefined) return undefined;
  // A department speaks of its county as its own.
  const named = front.issuerLevel === 'department' ? (front.county ?? placeOf(issuer)) : issuer;
  const place = named.replace(/(?:人民政府|街道办事处|办事处|委员会|管委会|政府)$/, (body) =>
    body.startsWith('街道') ? '街道' : '',
  );
  const kindOf = (name: string): readonly string[] =>
    KINDS.find((suffixes) => suffixes.some((suffix) => name.endsWith(suffix))) ?? [];
  // 清河区政府的派出机关: the county that it belongs to is its own as well.
  const kind = [...kindOf(place), ...kindOf(front.county ?? '')];
  return kind.length === 0 ? undefined : { issuer, kind };
}

/** 滦溪县人力资源和社会保障局 → 滦溪县, for places that the gazetteer does not have. */
const placeOf = (issuer: string): string => /^[一-鿿]{2,5}?[县区旗]/.exec(issuer)?.[0] ?? '';

interface Department {
  readonly issuer: string;
  /** 市, 县 or 区: departments of that very rank are sisters. */
  readonly suffix: string;
  readonly body: string;
}

/** 枫阳市民政局 → 市, 民政局. */
function ownDepartment({ front }: CheckContext): Department | undefined {
  const parts =
    front.issuerLevel === 'department'
      ? /[一-鿿]{2,}?([市县区旗])([一-鿿]{2,12}[局委办厅])$/.exec(front.issuer ?? '')
      : null;
  if (parts === null || front.issuer === undefined) return undefined;
  return { issuer: front.issuer, suffix: parts[1] as string, body: parts[2] as string };
}

/** The same department of another place of the same rank, named where the report speaks of itself. */
function* sisterDepartments({ issuer, suffix, body }: Department, context: CheckContext) {
  for (const passage of bodyPassages(context)) {
    const { text } = passage.mapped;
    const full = suffix + body;
    for (let at = text.indexOf(full); at >= 0; at = text.indexOf(full, at + 1)) {
      const start = at - 2;
      const place = text.slice(Math.max(0, start), at + 1);
      if (place.length < 3 || !/^[一-鿿]{3}$/.test(place) || NO_NAME.test(place) || isKnown(place, context)) continue;
      // The name may be longer than two characters, so the words of partnership are looked for a little further off.
      if (PARTNER.test(text.slice(Math.max(0, start - 6), start)) || isInside(place, context)) continue;
      const found = { verdict: 'fail', severity: check.severity, messageId: 'foreign' } as const;
      const span = within(passage, start, at + full.length);
      yield textResult({ checkId: check.id, ...found, data: { issuer, place }, span, sectionId: passage.sectionId });
    }
  }
}

/** A city may have cities in it. */
const isInside = (place: string, { front }: CheckContext): boolean =>
  front.regionCode !== undefined &&
  gazetteer()
    .named(place)
    .some(({ code }) => code.startsWith((front.regionCode as string).slice(0, 4)));

function* inPassage(passage: Passage, own: Own, context: CheckContext) {
  const { text } = passage.mapped;
  const body = text.slice(passage.lead);
  const seen = new Set<number>();
  const certain = [...body.matchAll(WORKPLACE)].filter(
    ([, name = '']) => (isPlaceName(name) || isMistaken(name, context)) && !endsInKnown(name, context),
  );
  for (const match of [
    ...certain,
    ...[SUBJECT, ITSELF, ACTOR, GOAL, COUNTED].flatMap((pattern) => [...body.matchAll(pattern)]),
  ]) {
    const place = match[1] as string;
    const start = passage.lead + match.index + match[0].length - place.length;
    if (seen.has(start)) continue;
    seen.add(start);
    if (NO_NAME.test(place) || !own.kind.some((suffix) => place.endsWith(suffix)) || isKnown(place, context)) continue;
    if (place.endsWith('市') && isInside(place, context)) continue;
    if (PARTNER.test(text.slice(Math.max(0, start - 6), start))) continue;
    yield textResult({
      checkId: check.id,
      verdict: 'fail',
      severity: check.severity,
      messageId: 'foreign',
      data: { issuer: own.issuer, place },
      span: within(passage, start, start + place.length),
      sectionId: passage.sectionId,
    });
  }
}

/** No common word ends in 街道 or 苏木; names of 镇 and 乡 must stand in the gazetteer; other districts may be named. */
const isPlaceName = (name: string): boolean =>
  /(?:街道|苏木)$/.test(name) || (/[镇乡]$/.test(name) && gazetteer().named(name).length > 0);

/** 沅阳区 for 浣阳区: as long as the own name, one character in another's place. */
const isMistaken = (name: string, { front }: CheckContext): boolean =>
  [front.issuer?.replace(/人民政府$/, ''), front.county, front.township].some(
    (own) =>
      own !== undefined &&
      own.length === name.length &&
      own.at(-1) === name.at(-1) &&
      [...own].filter((char, k) => char !== name[k]).length === 1,
  );

/** 推动提升柳河街道: a word before the own name was read into it. */
const endsInKnown = (name: string, context: CheckContext): boolean =>
  [1, 2].some((k) => name.length - k >= 3 && isKnown(name.slice(k), context));

/** Whether the place belongs to the report's own head: issuer, title, addressee, parents. */
function isKnown(place: string, { front }: CheckContext): boolean {
  const names = [front.title, front.issuer, front.province, front.prefecture, front.county, front.township];
  // 本区区级 with the own name put in for 本: 清河区区级.
  const said = place.replace(/([区县市镇旗州])\1$/, '$1');
  return names.some((name) => name?.replace(/\s+/g, '').includes(said));
}
