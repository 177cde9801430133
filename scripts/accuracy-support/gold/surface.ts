/**
 * The author's own reading of a plain printed amount. Anything unusual (Chinese numerals, ranges, lost
 * signs, OCR letters) must be given as v: and u: in the source, so that no cleverness here can be wrong.
 */
export interface ReadSurface {
  value: number | null;
  unit: string;
  step: number | null;
  /** 余 or 多 stands inside: the amount is a lower end. */
  open: boolean;
}

// 千 belongs to 千瓦 and its like, not to the number.
const PLAIN = /^(-?\d+(?:\.\d+)?)((?:[百万亿]|千(?![瓦克米卡帕伏]))*)([余多]?)([万亿]*)([余多]?)(\D*)$/;
const SCALES: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const MONEY = /^(元|美元|欧元|港元|日元)/;

export function readSurface(surface: string, value: string | null, unit: string | null): ReadSurface {
  const plain = surface.normalize('NFKC').replace(/[\s,]/g, '');
  const m = PLAIN.exec(plain);
  const open = /[余多]|^(上|数|好几)/.test(plain) && !/^多/.test(plain);
  if (value !== null) {
    const v = value === 'null' ? null : Number(value);
    return { value: v, unit: unit ?? m?.[6] ?? '', step: stepOf(value, unit ?? ''), open };
  }
  if (!m) throw new Error(`cannot read ${surface}: give v: and u:`);
  const [, digits = '', inner = '', , outer = '', , counted = ''] = m;
  const scaleText = inner + outer;
  const factor = [...scaleText].reduce((f, c) => f * (SCALES[c] ?? 1), 1);
  if (MONEY.test(counted)) {
    return { value: Number(digits), unit: scaleText + counted, step: stepOf(digits, counted), open };
  }
  const scaled = tidy(Number(digits) * factor);
  const own = unit ?? counted;
  return {
    value: scaled,
    unit: own,
    step: factor > 1 ? (stepOf(digits, '%') ?? 0) * factor : stepOf(digits, own),
    open,
  };
}

/** Printed decimals and percentages stand for an interval, whole numbers are counts. */
function stepOf(digits: string, unit: string): number | null {
  const places = digits.split('.')[1]?.length ?? 0;
  if (places === 0 && unit !== '%' && unit !== '‰' && unit !== '个百分点') return null;
  return 0.5 * 10 ** -places;
}

export function tidy(x: number): number {
  return Number(x.toPrecision(12));
}
