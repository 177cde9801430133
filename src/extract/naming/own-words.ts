/**
 * 投资5亿元的产业园、投资8亿元: what 的 binds to the figure before is no word of the next; nor is 提高低保标准 in
 * 提高低保标准、覆盖2万人.
 */
export const ownWords = (region: string): string =>
  region.includes('、') ? region.replace(/^的[^，。；]{2,24}、(?=[^、]{0,8}$)/, '').replace(DONE_BEFORE, '') : region;
const DONE_BEFORE =
  /^[^，。；]*[^，。；、]{4}、(?=(?:(?:覆盖|惠及|受益|总投资额?|投资额?)|(?:完成|实现|新增)[^、等]{2,10})(?:达到?|超过?|约|近)?$)/;
