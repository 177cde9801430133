import type { IssuerLevel } from '../model/report.ts';
import { unspaced } from './title.ts';

const PLACE = '[一-鿿]{1,14}?(?:省|自治区|自治州|地区|盟|市|县|旗|区|镇|乡|街道|苏木|林区|特区)';
const BODY =
  '(?:人民政府|行政公署|管理委员会|管委会|街道办事处|办事处|委员会|党工委|办公室|办公厅|财政局|统计局|调查队|局|厅|院|中心|支队|大队|总队|委|部)';

// What ends the issuer at the head of a title: 关于…, a year, the noun of the genre.
const STOP_WORDS =
  '关于|年度|推进|法治政府|依法行政|政府信息|信息公开|政府工作|工作报告|工作总结|国民经济|统计公报|预算|财政(?![局厅部所]|经济)|决算|履行';
const TITLE_YEAR = '[0-9０-９]{2,4} ?年|[二一][〇零○OＯ一二三四五六七八九]{3}年';
const TITLE_STOP = new RegExp(`${STOP_WORDS}|${TITLE_YEAR}`);
const ENDS_AS_BODY = new RegExp(`${BODY}(?:[（(].{1,8}[）)])?$`);
const DELIVERY = new RegExp(`在(${PLACE})(?:第)?[一二三四五六七八九十0-9]{1,3}届人民代表大会`);
const SPEAKER = new RegExp(
  `(${PLACE}人民政府|${PLACE}财政局|${PLACE}统计局|国务院)(?:代)?(?:省长|市长|县长|区长|州长|主席|总理|镇长|乡长|主任|盟长|旗长|局长|专员)`,
);
const SHORT_SPEAKER = new RegExp(`(${PLACE})(?:代)?(?:省长|市长|县长|区长|州长|镇长|乡长|旗长)`);
const REPRESENTS = new RegExp(`代表(国务院|中央人民政府|${PLACE}人民政府)`);

// 预算主管部门：某市某局
const BUDGETED = /^(?:预算|决算)(?:主管)?(?:部门|单位)(?:名称)?[：:]\s*(.{3,40})$/;

// （某县统计局）, （信息来源：某市统计局） under the text
const BRACKETED = /^[（(](?:(?:信息|资料|数据)来源[：:])?([一-鿿]{4,20})[）)]$/;

export interface IssuerSource {
  readonly title: string | undefined;
  /** Subtitle, delivery and speaker lines. */
  readonly headLines: readonly string[];
  readonly signature: readonly string[];
  /** The last lines of all. */
  readonly closing: readonly string[];
  readonly opening: string;
  /** Whether the text is known for a report of some genre. */
  readonly isReport: boolean;
}

/** The body named in the title, else the signature, else the place with 人民政府. */
export function findIssuer(source: IssuerSource): string | undefined {
  const named = source.title === undefined ? undefined : titleBody(source.title);
  if (named !== undefined && ENDS_AS_BODY.test(named)) return named;
  const signed = source.signature.map(cleanSignature).find((line) => ENDS_AS_BODY.test(line));
  if (signed !== undefined) return signed;
  const budgeted = source.headLines.map((line) => BUDGETED.exec(line.trim())?.[1]).find((body) => body !== undefined);
  if (budgeted !== undefined) return unspaced(budgeted);
  const head = source.headLines.join('\n');
  const speaker = (SPEAKER.exec(head)?.[1] ?? REPRESENTS.exec(source.opening)?.[1])?.replace(/^.*(?:会议上?|大会)/, '');
  // 市人民政府, 自治区人民政府 name no place.
  if (speaker !== undefined && !/^(?:省|市|县|区|州|我|自治|特别)|[了受对向把将由在的]/.test(speaker)) return speaker;
  const lines = source.headLines.map(cleanSignature);
  const isOwn = (line: string): boolean => ENDS_AS_BODY.test(line) && line.length <= 40 && !/[，。；：]/.test(line);
  const own = lines.findIndex(isOwn);
  if (own >= 0 && source.title !== undefined) return lines[own];
  // Without a title the bodies stand alone above the text: 某市统计局 / 国家统计局某调查队
  if (own >= 0 && source.isReport)
    return lines
      .slice(own, own + 2)
      .filter(isOwn)
      .join(' ');
  const bracketed = source.closing.map((line) => BRACKETED.exec(line.trim())?.[1]).find((body) => body !== undefined);
  if (bracketed !== undefined && ENDS_AS_BODY.test(bracketed)) return bracketed;
  const place = named ?? DELIVERY.exec(head)?.[1] ?? SHORT_SPEAKER.exec(head)?.[1];
  return place === undefined ? undefined : governmentOf(place);
}

/** What stands before the genre in a title, if it can be a body or a place. */
function titleBody(title: string): string | undefined {
  const rest = title.replace(/^[0-9０-９]{4} ?年度?/, '').replace(/^关于/, '');
  const stop = TITLE_STOP.exec(rest);
  const head = (stop === null ? '' : rest.slice(0, stop.index)).trim();
  const cleaned = head.replace(/^中共(?=.*人民政府)/, '中共').replace(/[　\s]+/g, ' ');
  if (cleaned.length < 2 || cleaned.length > 60) return undefined;
  // 四川省人民 + 政府工作报告: the stop word took half of the name.
  if (cleaned.endsWith('人民')) return `${cleaned}政府`;
  // 某地区政府 is short for what the government of the place is called.
  const short = new RegExp(`^(${PLACE})政府$`).exec(cleaned)?.[1];
  if (short !== undefined) return governmentOf(short);
  return ENDS_AS_BODY.test(cleaned) || new RegExp(`^${PLACE}$`).test(cleaned) ? cleaned : undefined;
}

/** Without seal, and 编制 behind the body on a cover. */
const cleanSignature = (line: string): string =>
  unspaced(line.replace(/[（(]印?章?[）)]$|[ 　]*编[制印]?$/, '').trim());

/** What the government of a place is called. */
export function governmentOf(place: string): string {
  if (place === '全国') return '国务院';
  if (place.endsWith('盟') || place.endsWith('地区')) return `${place}行政公署`;
  return place.endsWith('街道') ? `${place}办事处` : `${place}人民政府`;
}

const LEVELS: readonly (readonly [RegExp, IssuerLevel])[] = [
  [/^(?:国务院|中央人民政府)/, 'national'],
  [/(?:街道|街道办事处|镇|乡|苏木)(?:人民政府|办事处|委员会|党工委)?$/, 'township'],
  [/(?:省|自治区)(?:人民)?政府$|^(?:北京|天津|上海|重庆)市人民政府$/, 'province'],
  [/(?:自治州|州|地区|盟)(?:人民政府|行政公署|行署)?$/, 'prefecture'],
  [/(?:县|旗|区|林区)(?:人民政府|管委会|管理委员会|委员会)$/, 'county'],
  [/市(?:人民政府|委员会)$/, 'prefecture'],
  [/(?:局|调查队|总队|厅|部|委|办|办公室|办公厅|院|中心|支队|大队|委员会|管委会)$/, 'department'],
];

/** Level as the name of the last body tells it; a 市 may turn out to be a county by its code. */
export function issuerLevel(issuer: string): IssuerLevel | undefined {
  const body = issuer.split(' ').at(-1) ?? issuer;
  return LEVELS.find(([pattern]) => pattern.test(body))?.[1];
}
