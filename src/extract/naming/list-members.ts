/** The members of a list; with `count`, only where there are as many. */
export function split(name: string, by: RegExp, count?: number): string[] | undefined {
  const parts = name
    .split(by)
    .map((p) => p.trim().replace(/^\d+(?:个|件|项|家|处|名|户|条)/, ''))
    .filter((p) => p !== '');
  return count === undefined || parts.length === count ? parts : undefined;
}

/** 城镇、农村居民收入: what only the last member prints belongs to all. */
export function shareTail(parts: readonly string[]): string[] {
  const last = parts.at(-1) as string;
  const head = parts[0] as string;
  const measure = MEASURE.exec(last)?.[0];
  const ordinal = /^第[一二]$/.test(head) ? '第' : '';
  const parallel = OPPOSITES.has(last.slice(0, head.length));
  return parts.map((part) => {
    // 一、二、三产; 第一、二、三产业
    if (/^第?[一二]$/.test(part) && /^[二三]/.test(last)) return ordinal + part.slice(-1) + last.slice(1);
    if (part === last) return (/^[二三]/.test(last) ? ordinal : '') + part;
    const longer = last.length - part.length >= 3;
    if (longer && (parallel ? part.length <= 4 : part.length <= 3 && measure === undefined))
      return part + last.slice(head.length);
    return measure === undefined || MEASURED.test(part) ? part : part + measure;
  });
}

/** Words that stand side by side at the head of such lists: what follows them in the last member belongs to all. */
const OPPOSITES: ReadonlySet<string> = new Set(
  '城镇 农村 城市 乡村 县城 乡镇 村级 市级 县级 省级 国有 民营 民间 境内 境外 线上 线下 男性 女性 职工 居民 食品 药品'.split(
    ' ',
  ),
);

/** Closing words of a name that say in what a thing is measured. */
export const MEASURE =
  /(?:(?:产业|行业|企业)?(?:产值|增加值|(?:营业|(?:人均)?(?:可支配|纯))?收入|支出|[销零交进出][售易口]额|投资|规模|余额|利润|产量|销量|面积|总量|数量|(?:参保)?[人户]数)|进?出口|[\u4e00-\u9fff]{2}率)$/;
/** What already says in what it is measured, or is measured by itself: 新增就业, 税收. */
const MEASURED = /[率值额量数入出资模润积次件客度]$|出口$|进口$|(?:就业|税收|资产)$/;
