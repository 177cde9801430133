import type { Figure } from '../figures.ts';
import type { LocalSum } from '../sums/local-sum.ts';
import { cellFigure, withTotal } from './inline-row.ts';

const NUMBER = /^[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?$/;
const UNIT = /[（(](?:单位[：:])?(件|宗|起|人|份|条|次|个|户|项|元|万元|亿元)[）)]/;
/** 本年制发件数, 申请人数: the label says in what is counted. */
const COUNTED = /(件|宗|起|人|份|条|次|个|户|项)(?:总)?数$/;
const LABEL = /^[\u4e00-\u9fff“”《》、（）()：:A-Za-z]{1,30}$/;

/**
 * A table row that lost its cells, `处罚数量（宗） 警告 217 罚款 1429 合计 1646`: labels and numbers in turn with white
 * space between them, and a unit in a label or in brackets; undefined for everything else.
 */
export function printedRow(text: string): { figures: Figure[]; sums: LocalSum[] } | undefined {
  if (/[。；，;|｜]/.test(text)) return undefined;
  const tokens = [...text.matchAll(/\S+/g)];
  if (tokens.length < 6 || !NUMBER.test(tokens.at(-1)?.[0] ?? '')) return undefined;
  const figures: Figure[] = [];
  let shared: string | undefined;
  let labels: string[] = [];
  for (const { 0: token, index } of tokens) {
    if (!NUMBER.test(token)) {
      if (!LABEL.test(token)) return undefined;
      shared = UNIT.exec(token)?.[1] ?? shared;
      labels.push(token.replace(UNIT, ''));
      continue;
    }
    // Before the first label stands what the row is about.
    const name = (figures.length === 0 ? labels.slice(-1) : labels).join('');
    const unit = COUNTED.exec(name)?.[1] ?? shared;
    if (name === '' || unit === undefined) return undefined;
    figures.push(cellFigure(text, index, index + token.length, token, unit, name.replace(/[：:]$/, '')));
    labels = [];
  }
  return figures.length < 3 ? undefined : withTotal(figures);
}
