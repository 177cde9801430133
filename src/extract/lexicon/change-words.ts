import { anyOf, wordIndex } from '../../text/word-index.ts';

/** Words of change before a figure, longest first where one begins with another. */
export const UP_WORDS: readonly string[] = [
  '净增加',
  '净增长',
  '净增',
  '增长',
  '增加',
  '上升',
  '上涨',
  '提高',
  '提升',
  '攀升',
  '扩大',
  '扩增',
  '增多',
  '增收',
  '增产',
  '多收',
  '超收',
  '超支',
  '增支',
  '增强',
  '上调',
  '上浮',
  '快于',
  '高于',
  '好于',
  '优于',
  '超出',
  '同增',
  '递增',
  '劲增',
  '跃升',
  '回升',
  '加快',
  '多增',
  '增幅',
  '涨幅',
  '增速',
  '升幅',
  '增',
  '升',
  '涨',
  '多',
  '领先',
  '高出',
  '偏多',
  '偏高',
];
export const DOWN_WORDS: readonly string[] = [
  '净减少',
  '负增长',
  '下降',
  '减少',
  '降低',
  '压减',
  '压缩',
  '压降',
  '精简',
  '收窄',
  '回落',
  '缩减',
  '缩短',
  '下调',
  '下滑',
  '下浮',
  '减收',
  '减产',
  '短收',
  '少收',
  '减支',
  '削减',
  '核减',
  '调减',
  '缩小',
  // Of what is too much: 浓度改善5%.
  '改善',
  '低于',
  '慢于',
  '降幅',
  '再降',
  '累降',
  '落后',
  '相差',
  '偏少',
  '偏低',
  '低',
  '降',
  '减',
  '少',
];
/** Of these, what names the size of a change rather than the act: 涨幅2%. */
export const CHANGE_NOUNS: readonly string[] = [
  '增幅',
  '涨幅',
  '增速',
  '降幅',
  '升幅',
  '增长率',
  '增长速度',
  '跌幅',
  '同比',
  '环比',
];
/** A gap to a target or an average. */
export const GAP_WORDS: readonly string[] = [
  '高于',
  '低于',
  '快于',
  '慢于',
  '好于',
  '优于',
  '超出',
  '高出',
  '领先',
  '落后',
  '相差',
];

export interface ChangeWord {
  readonly word: string;
  readonly down: boolean;
}

const ENDINGS: readonly ChangeWord[] = [
  ...UP_WORDS.map((word) => ({ word, down: false })),
  ...DOWN_WORDS.map((word) => ({ word, down: true })),
].sort((a, b) => b.word.length - a.word.length);

/** What may stand between a word of change and its figure. */
const LED: readonly string[] = ['达到', '达', '了', '约', '为'];
const WORDS = wordIndex(ENDINGS.map(({ word }) => word));
const CHANGES = new Map(ENDINGS.map((change) => [change.word, change]));
const LONGER = anyOf(ENDINGS.map(({ word }) => word).filter((word) => word.length > 1));

/** The word of change that closes `text` (下降了 → 下降), or undefined. */
export function changeAtEnd(text: string): ChangeWord | undefined {
  const words = text.trimEnd();
  const led = LED.find((word) => words.endsWith(word));
  const bare = led === undefined ? words : words.slice(0, -led.length);
  return CHANGES.get(WORDS.closing(bare).find((word) => bare.endsWith(word)) ?? '');
}

/** The last word of change anywhere in `text`, for the direction of a 个百分点 figure. */
export function lastChange(text: string): ChangeWord | undefined {
  if (!LONGER.test(text)) return CHANGES.get(text.slice(-1));
  let best: { at: number; change: ChangeWord } | undefined;
  for (const change of ENDINGS) {
    if (change.word.length < 2) continue;
    const at = text.lastIndexOf(change.word);
    if (at >= 0 && (best === undefined || at > best.at)) best = { at, change };
  }
  return best?.change;
}
