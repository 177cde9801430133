import { lastMatch } from '../text/last-match.ts';
import type { Figure } from './figures.ts';

/**
 * Words of scope: 全市, 市本级, 我镇, 各县区. Not before what makes them part of a name (全国重点, 全市民), and only where they
 * open a clause, stand behind words of time or a comma, or directly before a verb that carries a figure.
 */
const SCOPE =
  '(?:(?:我|全|本|该|整个)(?:省|市|州|盟|县|旗|区|镇|乡|街道|村|社区|局|系统|域|辖区)(?!级|属|直|人民|民(?![用营间办政事]))|全国(?![^，。；、]{0,6}(?:平台|系统|热线|网站)|重点|文明|示范|先进|优秀|模范|乡村|百|首|唯一|性|统一)|[省市县区州镇]本级|各(?:县区|区县|县市区|县（市、区）|县|市|区|乡镇|镇|村)|(?:县区|区县|县市区)(?=政府|债务|收入|支出|一般|地方)|辖区内?|境内|县域(?![医商经公消物高教城工产普]))';
const OPENING =
  '(?:^|[，。；：、（(]|其中[：，]?|[年月底末度来]|目前|半年)(?:共|其中|预计|初步核算，?|现|今年|去年|全年|以来，?)?';
const AT_HEAD = new RegExp(`${OPENING}(${SCOPE})`, 'g');
const BEFORE_VERB = new RegExp(
  `(?<![于比较占居列为与和向超过前在率先])(${SCOPE})(?=(?:共|累计|预计|实际)?(?:完成|实现|达到|达|为|共)|$)`,
  'g',
);
/** What every word of scope holds, without what may stand around it. */
const ANY_SCOPE =
  /[我全本该个][省市州盟县旗区镇乡街村社局系域辖]|全国|本级|各[县区市乡镇村]|县区|区县|县市区|辖区|境内|县域/;
const REACH = 200;

/** Whose figure it is (全镇, 市本级), as printed: in its own clause, else nearest before in its sentence; undefined where no scope is named. */
export function subjectOf(text: string, figure: Figure): string | undefined {
  const { place } = figure;
  const from = Math.max(place.sentence.start, place.quantity.start - REACH);
  return last(text.slice(from, place.quantity.start));
}

function last(text: string): string | undefined {
  if (!ANY_SCOPE.test(text)) return undefined;
  const [atHead, beforeVerb] = [lastMatch(AT_HEAD, text), lastMatch(BEFORE_VERB, text)];
  return (endOf(beforeVerb) > endOf(atHead) ? beforeVerb : atHead)?.[1];
}

const endOf = (match: RegExpExecArray | undefined): number =>
  match === undefined ? -1 : match.index + match[0].length;
