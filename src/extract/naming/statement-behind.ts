import type { Figure } from '../figures.ts';
import { isRest } from '../lexicon/closed-sets.ts';

/** What may stand before a figure that what follows says everything of: 事项中有23项交回, 其中2起已驳回. */
const OPEN = /^[，、；]?(?:(?:[\u4e00-\u9fff]{0,8}中)?，?(?:其中|现有|已有|还有|尚有|另有|有|另外?)?)$/;
const LINK = /^(?:分?别?为|是|系|属于?)(?!民|农|主)/;
/** How, by whom and why it came about; none of it says what. */
const ADVERBIAL =
  /^(?:已|均|都|全部|现已?|(?:正|仍|还|尚)(?![在未有])|将|即将|陆续|先后|依法|及时|已经|由[^，。；]{1,8}?(?=驳回|受理|办理|处理|审理|调解|化解|移送|承办|牵头|负责|答复)|经[^，。；]{1,8}?(?=后)后?|因[^，。；]{2,12}?(?=未|不予|暂|被|视为)|因[^，。；]{2,14}?(?:原因|问题|影响|不足|不具备|未到位))+/;

/** 为信访答复类: what the words behind a figure say it is. */
function predicative(tail: string): string | undefined {
  const link = LINK.exec(tail);
  const what = link === null ? '' : tail.slice(link[0].length).trim();
  return /^[^\d]{2,14}$/.test(what) ? what : undefined;
}

/** 剩下的10份为信访答复类: what is left is named by what it is. Changes the figures in place. */
export function nameRests(text: string, figures: readonly Figure[]): void {
  for (const figure of figures) {
    const { quantity, tailEnd } = figure.place;
    const what = isRest(figure.name) ? predicative(text.slice(quantity.end, tailEnd)) : undefined;
    if (what !== undefined) figure.name = what;
  }
}

/**
 * What a figure is that nothing but 有, 另 or 其余 stands before: the words behind it to the end of the clause
 * (98项事项中有23项交回县级部门 → 交回县级部门); undefined where something else names it.
 */
export function statementBehind(region: string, tail: string, closes: boolean): string | undefined {
  if (!closes || !OPEN.test(region)) return undefined;
  const what = predicative(tail);
  if (what !== undefined) return what;
  const said = tail
    .trim()
    .replace(ADVERBIAL, '')
    .replace(/^(?:已|均|由|被|成功)/, '');
  return /^[\u4e00-\u9fff“”、（）]{2,14}$/.test(said) && !/[的]$/.test(said) ? said : undefined;
}
