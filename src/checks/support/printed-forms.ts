const ONES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 7 → 七, 23 → 二十三; up to 99. */
export function chineseNumber(value: number): string {
  if (value < 10) return ONES[value] as string;
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : ONES[tens]}十${ONES[value % 10]}`;
}

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The ways a list number of this style may be printed. */
export function printedForms(value: number, style: string): string[] {
  const cn = chineseNumber(value);
  const figures = [String(value), fullWidth(value)];
  switch (style) {
    case 'cn':
      return [`${cn}、`, `${cn}．`, `${cn}.`];
    case 'cn-paren':
      return [`（${cn}）`, `(${cn})`, `（${cn})`, `(${cn}）`];
    case 'arabic':
      // 2，大力发展…: a comma for the dot, at the head of a line
      return figures.flatMap((figure) => [
        `${figure}.`,
        `${figure}．`,
        `${figure}、`,
        ...['\n', '\n　　'].map((head) => `${head}${figure}，`),
      ]);
    case 'arabic-paren':
      return figures.flatMap((figure) => [`（${figure}）`, `(${figure})`]);
    case 'arabic-half':
      return figures.flatMap((figure) => [`${figure}）`, `${figure})`]);
    case 'circled':
      return [String.fromCharCode(0x245f + value)];
    case 'part':
    case 'chapter':
    case 'section':
      return [`第${cn}`, ...figures.map((figure) => `第${figure}`)];
    default:
      // Inline lists: 三是, 三要; the family is the end of the style's name.
      return style.startsWith('enumeration-')
        ? [`${cn}${style.slice('enumeration-'.length)}`, `第${cn}`, `其${cn}`]
        : [];
  }
}
