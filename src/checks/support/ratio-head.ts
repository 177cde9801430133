/** Growth, shares and degrees of completion (完成预算%) do not add up from row to row; 完成数 and 实际完成 are amounts. */
const RATIO =
  /[%％‰]|增长|增幅|降幅|增减|比上年|占(?!地|用)|比重|率|同比|完成.*(?:预算|计划|目标|任务|程度|进度|情况)$/;

/** Whether the words over a column say that it holds ratios or changes rather than amounts. */
export const isRatioHead = (words: string): boolean => RATIO.test(words);
