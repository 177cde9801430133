import type { Recogniser } from '../../../src/contracts/recogniser.ts';

const WIDTH = 1240;
const HEIGHT = 1754;
const SIZE = 40;

/** OCR that reads these lines off every page, one under the other, all with the same certainty. */
export const recogniserOf = (lines: readonly string[], confidence = 0.9): Recogniser => ({
  recognise: async () => ({
    width: WIDTH,
    height: HEIGHT,
    lines: lines.map((text, index) => ({
      text,
      x0: 120,
      x1: 120 + text.length * SIZE,
      y: 200 + index * SIZE * 3,
      size: SIZE,
      confidence: Array.from(text, () => confidence),
    })),
    rules: [],
  }),
});
