import type { CheckExample } from '../../contracts/check.ts';

/** A small report of an invented town, for examples. */
export const townReport = (year: number, sentences: string, town = '青柘镇'): CheckExample => ({
  text: `${town}${year}年度法治政府建设情况报告\n一、主要举措和成效\n${sentences}\n二、存在的问题\n一些干部的法治意识还需加强。\n${town}人民政府\n${year + 1}年1月10日\n`,
});
