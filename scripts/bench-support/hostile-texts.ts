const MILLION = 1_000_000;

/**
 * Strings that, repeated, cost a backtracking expression or a look over all figures, headings or findings the most: every
 * way that was found to make some step grow faster than the text.
 */
export const HOSTILE_UNITS: readonly string[] = [
  // Digits and marks.
  ...['1', '1,', '1,234,', '1 ', '1.', '1-', '1/', '3万', '3千万5百二十', '一', '一二三四五六七八九十', '第1位', 'XX'],
  ...['（', '“', '的', '其中', '从1', '达到', '2023年', '2023年1月1日，', '一是', '1—2件'],
  // Totals and parts.
  ...[
    '1件；其中',
    '其中1件',
    '其中，调解12件，',
    '审结1件，其中',
    '（其中1件）',
    '（其中1件',
    '包括1件、2件、',
    '含1件、',
  ],
  ...['1件中，', '按性质分，1件；', '调解12件、', '合计12件，', '共12件，', '收入总计12亿元；', '上年结转1件，'],
  // Shares and changes.
  ...['占12%，', '增长12%，', '比上年增长1%，', '由12件增至', '从1件增至2件、', '分别为1件、', '完成1件，完成率100%；'],
  // Headings, short lines and table rows.
  ...['（一）', '\n一、', '\n第一章', '\n一、全年办理12件\n', '\n12件', '12\t', '|12'],
];

export interface Shape {
  readonly name: string;
  /** The text at a share of its full size, made out of a report where it needs words. */
  readonly text: (report: string, share: number) => string;
}

/** Shapes that no report has and a broken file may. */
export const SHAPES: readonly Shape[] = [
  {
    name: 'one line of 3.4 million characters',
    text: (report, share) => filled(report.replaceAll('\n', ''), 3.4 * MILLION * share),
  },
  {
    name: 'one sentence of 340,000 characters',
    text: (report, share) => filled(report.replace(/[\n。！？]/g, '，'), 0.34 * MILLION * share),
  },
  {
    name: 'a table of 50,000 rows',
    text: (report, share) => table(report, 50_000 * share, (row) => ['某类事项办理情况', row, row * 2]),
  },
  {
    name: 'a table of 20,000 rows, all ones',
    text: (report, share) => table(report, 20_000 * share, (row) => [`某类事项办理情况${row}`, 1, '', '', '']),
  },
  {
    name: 'a table of 20,000 rows of three levels',
    text: (report, share) =>
      table(report, 20_000 * share, (row) => [`${['一、', '（一）', '1.'][row % 3]}某类事项办理情况`, row, 1]),
  },
  {
    name: 'a table of two rows and 20,000 columns',
    text: (report, share) =>
      table(report, 2, (row) => [
        '项目',
        ...Array.from({ length: 20_000 * share }, (_, col) => (row === 0 ? `某类事项办理情况${col}` : col)),
      ]),
  },
  {
    name: '5,000 tables',
    text: (report, share) =>
      report +
      Array.from({ length: 5000 * share }, (_, k) => `表${k}\n项目\t数量\n甲\t${k}\n合计\t${k}\n说明。\n`).join(''),
  },
  {
    name: '20,000 sentences with totals that do not add up',
    text: (report, share) =>
      `${report}\n${Array.from({ length: 20_000 * share }, (_, k) => `办理${1000 + k}件，其中调解${k + 3}件、其他${k + 5}件。`).join('')}`,
  },
  {
    name: '20,000 headings with a sentence each',
    text: (report, share) =>
      report +
      Array.from(
        { length: 20_000 * share },
        (_, k) => `\n（${'一二三四五'[k % 5]}）加强某项工作。办理事项${k}件。`,
      ).join(''),
  },
];

/** Words repeated up to a length. */
export const filled = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const table = (report: string, rows: number, cells: (row: number) => readonly (string | number)[]): string =>
  `${report}\n${Array.from({ length: rows }, (_, row) => cells(row).join('\t')).join('\n')}\n`;
