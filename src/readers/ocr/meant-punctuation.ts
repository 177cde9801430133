/**
 * Full- and half-width marks look alike once scanned, and the network takes one for the other. Beside an
 * ideograph the full-width form is meant, and behind a figure the point is the half-width one; what stands between figures or letters is left alone.
 * Straight quotes open and close in turn.
 */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

const CHINESE = /[\p{Script=Han}，。；：！？、（）《》“”]/u;

/** Of the same length. */
export function meantPunctuation(text: string): string {
  const characters = [...text];
  let quoted = false;
  return characters
    .map((character, index) => {
      if (character === '“' || character === '”') quoted = character === '“';
      if (character === '"') {
        quoted = !quoted;
        return quoted ? '“' : '”';
      }
      if (character === '．' && /[0-9]/.test(characters[index - 1] ?? '')) return '.';
      const full = FULL_WIDTH[character];
      if (full === undefined) return character;
      const beside = [characters[index - 1], characters[index + 1]];
      const chinese = beside.some((other) => other !== undefined && CHINESE.test(other));
      const inFigure = beside.every((other) => other !== undefined && /[0-9]/.test(other));
      return chinese && !inFigure ? full : character;
    })
    .join('');
}
