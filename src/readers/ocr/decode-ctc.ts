export interface DecodedCharacter {
  readonly character: string;
  /** Its middle, as a share of the width of what was read. */
  readonly x: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * Greedy decoding of connectionist temporal classification (Graves et al. 2006): the likeliest class of each
 * step; repeats are one character, class 0 is none.
 */
export function decodeCtc(
  probabilities: ArrayLike<number>,
  steps: number,
  classes: number,
  characters: readonly string[],
): DecodedCharacter[] {
  const decoded: DecodedCharacter[] = [];
  let open: { best: number; first: number; last: number; confidence: number } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const { best, first, last, confidence } = open;
    decoded.push({ character: characters[best] ?? '', x: (first + last + 1) / 2 / steps, confidence });
    open = undefined;
  };
  for (let step = 0; step < steps; step += 1) {
    const row = step * classes;
    let best = 0;
    for (let index = 1; index < classes; index += 1) {
      if ((probabilities[row + index] as number) > (probabilities[row + best] as number)) best = index;
    }
    const confidence = probabilities[row + best] as number;
    if (open !== undefined && best === open.best) {
      open.last = step;
      open.confidence = Math.max(open.confidence, confidence);
      continue;
    }
    close();
    if (best !== 0) open = { best, first: step, last: step, confidence };
  }
  close();
  return decoded;
}
