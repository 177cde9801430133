/**
 * The last match of a global pattern that matches no empty string; undefined where there is none. `matchAll` copies the pattern
 * for each text, which in short texts is dearer than the search.
 */
export function lastMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match;
  return last;
}
