/** When a predicted field agrees with the label. */

const SCALES: [string, number][] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
];

/** 3万人 and 30000人, 1.2亿元 and 12000万元 are the same amount. */
export function baseAmount(value: number, unit: string): { value: number; unit: string } {
  const scale = SCALES.find(([word]) => unit.startsWith(word) && unit.length > word.length);
  return scale ? { value: value * scale[1], unit: unit.slice(scale[0].length) } : { value, unit };
}

export function sameValue(
  predicted: string,
  wanted: number | null,
  predictedUnit: string,
  wantedUnit: string,
): boolean {
  if (wanted === null) return predicted === '';
  if (predicted === '') return false;
  const a = baseAmount(Number(predicted), predictedUnit).value;
  const b = baseAmount(wanted, wantedUnit).value;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

/** A ratio (a:b:c, 比值) has no unit of its own, so whatever stands there is right. */
export function sameUnit(predicted: string, wanted: string): boolean {
  if (wanted === '比例' || wanted === '比值') return true;
  const plain = (u: string) =>
    baseAmount(1, u)
      .unit.replace('％', '%')
      .replace(/^个(?=百分点|工作日)/, '')
      .replace('㎡', '平方米');
  return plain(predicted) === plain(wanted);
}

/**
 * Names are phrases, so two wordings of one thing agree: mostly the same characters in order, or the
 * shorter wholly inside the longer and not a mere fragment of it.
 */
export function sameName(predicted: string, wanted: string): boolean {
  const plain = (s: string) => s.replace(/[\s\p{P}的了]/gu, '');
  const a = plain(predicted);
  const b = plain(wanted);
  const short = Math.min(a.length, b.length);
  const long = Math.max(a.length, b.length);
  if (short === 0) return false;
  const common = inOrder(a, b);
  return common / ((a.length + b.length) / 2) >= 0.6 || (common === short && short >= 2 && short / long > 1 / 3);
}

/** Length of the longest common subsequence. */
function inOrder(a: string, b: string): number {
  let above = new Uint16Array(b.length + 1);
  for (const c of a) {
    const row = new Uint16Array(b.length + 1);
    for (let k = 0; k < b.length; k++) {
      row[k + 1] = c === b[k] ? (above[k] ?? 0) + 1 : Math.max(above[k + 1] ?? 0, row[k] ?? 0);
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
