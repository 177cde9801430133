import type { IndicatorCatalog } from '../../src/extract/canonical.ts';

const INTRODUCTION = `<!-- Written by scripts/generate-docs.ts from src/extract/lexicon; do not edit. -->
# Indicators 指标编号

A figure whose name and unit are known gets an id in the column \`indicator\` of \`indicators.csv\`, so that one measure can be
compared across reports that call it differently. The name is compared without quotes, brackets, marks of footnotes, the report's own
place, 全市 and the like, and words such as 完成 or 预计. Nothing is forced: a name that is not in the list leaves the column empty.

- The id says what is measured. \`kind\` tells result, plan and last year's figure apart, \`subject\` 全市 from 市本级, \`period\` the year.
- A relative change has the id with \`_growth\`: 地区生产总值增长5.2% is \`gdp_growth\`. Indicators that are changes themselves
  (\`cpi\`, \`energy_intensity\`, \`carbon_intensity\`) keep their id. 年均增长 and 实际增长 have none: they are not the change over the year before.
- Units are given without 万 and 亿; \`base_value\` has the figure in them.
- In a table the row names the measure (税收收入), or the column where rows are places or years; a row 合计 stands for the account that
  the caption names (一般公共预算收入).

## Your own 自定义

In \`gouji.config.yaml\`; a new id needs names and units, a known one takes further names (and units, where it needs them).
\`gouji list indicators\` shows the result.

${'```'}yaml
indicators:
  - id: river_chiefs
    names: [河长, 镇级河长]
    units: [名, 人]
  - id: gpb_revenue
    names: [地方一般预算收入]
${'```'}

What cannot be used is refused before anything runs (exit code 2): \`indicator-id\` (lower-case letters, digits, underscores, not ending
in \`_growth\`), \`indicator-twice\`, \`indicator-name\`, \`indicator-name-taken\` (another indicator has the name in the same unit),
\`indicator-unit-missing\`, \`indicator-unit-scaled\` (write 元, not 万元), \`indicator-unit-unknown\`.

## Known 已知

| id | units 单位 | names 名称 |
|---|---|---|
`;

/** docs/indicators.md: how ids are given, how to add some, and the known ones. */
export function indicatorsDocument({ entries }: IndicatorCatalog): string {
  const rows = entries.map(({ id, units, names }) => `| \`${id}\` | ${units.join(' ')} | ${names.join('、')} |`);
  return `${INTRODUCTION}${rows.join('\n')}\n`;
}
