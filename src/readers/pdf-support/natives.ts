/** What the language itself provides, kept before a library replaces it. */
const push = Array.prototype.push;
const parse = JSON.parse;

/**
 * Puts back what loading pdf.js replaces for the whole process: its build for older engines brings a slower
 * `Array.prototype.push` (right beyond 2^32 items, which no list here reaches) and its own `JSON.parse`.
 */
export function restoreNatives(): void {
  Object.defineProperty(Array.prototype, 'push', { value: push });
  JSON.parse = parse;
}
