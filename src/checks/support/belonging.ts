import type { Indicator } from '../../model/indicator.ts';

/** A full stop, also the Latin one that some prints set between Chinese sentences; 其中 may go on behind it. */
const NEW_SENTENCE = /(?:。|[^\d０-９a-zA-Z][.．](?=[^\d０-９]))(?!\s*其中)/;
/** A new act begins a new figure: 其中高铁370公里，新增高速公路2600公里. */
const NEW_ACT =
  /[，。；、](新增|新建|建成|改造|修复|治理|整治|完成|发放|实施|推进|培育|引进|办结|现有|累计|加上)[^，。；、]*$/;
/** 其中, 包括 and the like between a total and its part. */
const MARKER = /其中|内有|包括|(?<!部)分为|(?<!不)含/;
/** 预算总收入 is no part of 一般公共预算收入. */
const GRAND = /总(?:收入|支出|额|量|数|计|值)|合计|总计/;

/** The words between a total and what may be a part of it; an aside without figures (（含幼儿园）) says nothing of that. */
export const gapBetween = (text: string, whole: Indicator, part: Indicator): string =>
  text.slice(whole.span.end, part.span.start).replace(/[（(][^（()）\d]*[）)]/g, '');

/** Whether the text between two figures begins another sentence that is no continuation of the list. */
export const opensSentence = (gap: string): boolean => NEW_SENTENCE.test(gap);

/** Whether the words between leave no doubt that the one is a part of the other. */
export function isMarkedPart(text: string, whole: Indicator, part: Indicator): boolean {
  const gap = gapBetween(text, whole, part);
  const marked = MARKER.test(gap) && !/不含[^，。；]*$/.test(gap) && gap.split(/其中|包括/).length <= 2;
  return marked && !isApart(gap, whole, part);
}

/** Whether something stands between that makes the second figure one of its own. */
const isApart = (gap: string, whole: Indicator, part: Indicator): boolean =>
  NEW_ACT.test(gap) || opensSentence(gap) || (GRAND.test(part.name) && !GRAND.test(whole.name));
