/** Longest common subsequence: how many characters of the one stand in the other in order. */
export function commonInOrder(a: string, b: string): number {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const row = [0];
    for (let j = 1; j <= b.length; j += 1) {
      const diagonal = previous[j - 1] as number;
      row.push(char === b.charAt(j - 1) ? diagonal + 1 : Math.max(previous[j] as number, row[j - 1] as number));
    }
    previous = row;
  }
  return previous[b.length] as number;
}

/** How much of `query` the name carries, from 0 to 1; 0 for an empty query. */
export const coverage = (query: string, name: string): number =>
  query.length === 0 ? 0 : commonInOrder(query, name) / query.length;

/** Whether the name says what the query asks for, in one piece or with a word or two in between. */
export const speaksOf = (name: string, query: string): boolean =>
  query.length > 0 &&
  !isOtherWord(name, query) &&
  (name.includes(query) || (query.length > 2 && name.length <= query.length + 4 && coverage(query, name) === 1));

/** 非税收入 is not 税收, 不合格 is not 合格, 进出口 is not 出口: the words stand in the name only as the end of others. */
export function isOtherWord(name: string, words: string): boolean {
  const at = name.lastIndexOf(words);
  return (
    at > 0 && (/[非不未无]/.test(name.charAt(at - 1)) || (words.startsWith('出口') && name.charAt(at - 1) === '进'))
  );
}

/** How surely the name is what the words call it: 3 begins with them, 2 contains them, 1 nearly, 0 not. */
export function namedness(name: string, words: string): number {
  if (words.length === 0) return 0;
  if (name.startsWith(words)) return 3;
  if (name.includes(words)) return isOtherWord(name, words) ? 0 : 2;
  // 工业投资 is no 第三产业投资: the words must open alike.
  return coverage(words, name) >= 0.75 && name.includes(words.slice(0, 2)) ? 1 : 0;
}
