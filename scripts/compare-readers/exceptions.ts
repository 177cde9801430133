/** Files that are known to be unlike, and why: read by hand against the printed page. */
export const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  [
    'budget/pdf/ezhou_2025_budget_execution_report.pdf',
    'bold face is painted twice in one place and pdftotext prints some of it twice; mutool cuts the lines there (`169` and `.59`), gouji reads `169.59`',
  ],
  ['budget/pdf/jincheng_2025_budget_report.pdf', 'bold face painted twice, as above; `1,2,9` is a list of ranks'],
  [
    'budget/pdf/tianjin_2025_budget_report.pdf',
    'decimal points lie in the private use area (U+1001B0, Founder) and part the figures of the others; gouji reads points',
  ],
  [
    'budget/pdf/guyuan_2025_budget_report.pdf',
    'figures that break in narrow cells (`308,37` over `2`), joined by gouji',
  ],
  [
    'department-budget/draft_1c165a10-71f3-471e-8463-7290b6eb1247_preview-2.pdf',
    'figures that break in narrow cells, joined by gouji',
  ],
  ['budget/pdf/chaoyang_2025_budget_report.pdf', 'a figure that breaks in a narrow cell, joined by gouji'],
  ['formats/cnki-no-embedded-fonts.pdf', 'digits are set apart (`2 0 0 5年`), closed up by gouji'],
  ['statistical-communique/pdf/xiangxi_2025_statistical_bulletin.pdf', '`6 4 %` is set apart, closed up by gouji'],
]);
