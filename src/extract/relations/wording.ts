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

/** Whether the name says what the query asks for, a word or two more or less. */
export const speaksOf = (name: string, query: string): boolean =>
  query.length > 0 && (name.includes(query) || coverage(query, name) >= 0.67);
