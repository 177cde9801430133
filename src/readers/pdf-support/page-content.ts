import type { PDFPageProxy } from 'pdfjs-dist';
import type { Item, PageContent } from '../page-layout/page.ts';
import { paintedOnce } from '../page-layout/painted-once.ts';
import { meantCharacters } from './glyphs.ts';
import { readRules } from './rules.ts';

export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true });
  const items: Item[] = [];
  for (const item of content.items) {
    // White space is told by position; the spaces that pdf.js makes up are not wanted.
    if (!('str' in item) || item.str.trim() === '') continue;
    const [x, y] = viewport.convertToViewportPoint(item.transform[4], item.transform[5]) as [number, number];
    const size = Math.hypot(item.transform[2], item.transform[3]) || item.height;
    const leading = item.str.length - item.str.trimStart().length;
    const shift = leading === 0 ? 0 : (item.width * leading) / item.str.length;
    items.push({ text: meantCharacters(item.str.trim()), x0: x + shift, x1: x + item.width, y, size });
  }
  const painted = paintedOnce(items);
  // Reading the rules takes as long as reading the text, and prose has none.
  const rules = looksTabular(painted) ? await readRules(page, viewport) : [];
  page.cleanup();
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, items: painted, rules };
}

/** Whether several pairs of neighbours on one baseline stand far apart, as in the cells of a table. */
function looksTabular(items: readonly Item[]): boolean {
  let gaps = 0;
  for (let index = 1; index < items.length; index += 1) {
    const [before, after] = [items[index - 1] as Item, items[index] as Item];
    const sameLine = Math.abs(before.y - after.y) < before.size * 0.5;
    if (sameLine ? Math.abs(after.x0 - before.x1) > before.size : after.x0 - before.x0 > before.size * 4) gaps += 1;
  }
  return gaps >= 3;
}
