import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { tableCells } from './html-table.ts';
import { elementsIn, isBlock, isDataTable, isSilent, textOf } from './page.ts';

/** `一、`, `（二）`, `第三章`: portals print none, and link what others have written. */
const NUMBERED =
  /^(第[一二三四五六七八九十]{1,3}[章节部]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;
const LABEL = /\p{Script=Han}{2}/u;
const FIGURE = /^-?[\d,]+(\.\d+)?%?$/;
/** The box around an article tells when it was published and under which number, but has no rows of figures. */
const MIN_ROWS = 2;

/**
 * What belongs to a report wherever it stands: numbered chapters and tables of figures. Portals put each into a box of
 * its own, and a reader view takes the largest only.
 */
export function continued(page: ParentNode): Element[] {
  const found: Element[] = [];
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (isSilent(element) || element.name === 'a') continue;
      if (isDataTable(element)) {
        if (hasFigures(element)) found.push(element);
      } else {
        if (isBlock(element) && isChapter(element)) found.push(element);
        visit(elementsIn(element));
      }
    }
  };
  visit(elementsIn(page));
  return found;
}

/** A block of text of its own that is no link. */
function isChapter(block: Element): boolean {
  if (elementsIn(block).some((child) => isBlock(child))) return false;
  if (!NUMBERED.test(textOf(block))) return false;
  const [first] = block.children.filter((child) => (isText(child) ? child.data.trim() !== '' : !isSilent(child)));
  return first !== undefined && !(isTag(first) && first.name === 'a');
}

function hasFigures(table: Element): boolean {
  const rows = new Map<number, string[]>();
  for (const { row, text } of tableCells(table)) rows.set(row, [...(rows.get(row) ?? []), text]);
  const told = [...rows.values()].filter(
    (cells) => cells.some((cell) => LABEL.test(cell)) && cells.some((cell) => FIGURE.test(cell)),
  );
  return told.length >= MIN_ROWS;
}
