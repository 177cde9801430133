import type { RecognisedPage } from '../../contracts/recogniser.ts';
import type { PageContent } from '../page-layout/page.ts';

/** What was read off a page as the layout wants it; `scale` is points per pixel. */
export function recognisedContent(page: RecognisedPage, number: number, scale: number): PageContent {
  return {
    number,
    width: page.width * scale,
    height: page.height * scale,
    items: page.lines.map(({ x0, x1, y, size, ...line }) => ({
      ...line,
      x0: x0 * scale,
      x1: x1 * scale,
      y: y * scale,
      size: size * scale,
    })),
    rules: page.rules.map(({ direction, at, from, to }) => ({
      direction,
      at: at * scale,
      from: from * scale,
      to: to * scale,
    })),
  };
}
