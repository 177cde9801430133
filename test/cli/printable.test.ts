import { expect, test } from 'vitest';
import { printable } from '../../src/cli/printable.ts';

test.each([
  ['报告.docx', '报告.docx'],
  ['两行\n与\t制表', '两行\n与\t制表'],
  ['\u001b[2J清屏', '\\u001b[2J清屏'],
  ['a\u202etxt.exe', 'a\\u202etxt.exe'],
  ['\u009b31m\r\u0007\u007f', '\\u009b31m\\u000d\\u0007\\u007f'],
])('%j is shown as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});
