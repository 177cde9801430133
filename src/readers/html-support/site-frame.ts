import type { Document, Element } from 'domhandler';
import { continued } from './continued.ts';
import { elementsIn, isSilent } from './page.ts';
import { type Weights, weightOf } from './weigh.ts';

/** Names that portals give to the imprint and to the way to a page. */
const FRAME = /(^|[\s_-])(footer|copyright|bread-?crumbs?|crumbs?)([\s_-]|$)/i;
/** An article may stand in a box of any name; a frame is the smaller part of its page. */
const MAX_SHARE = 0.5;

/** Boxes of the site around the article, told by their names; none that holds a chapter or a table of figures. */
export function siteFrame(page: Document, weights: Weights): ReadonlySet<Element> {
  const frame = new Set<Element>();
  const most = weightOf(weights, page).text * MAX_SHARE;
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (isSilent(element)) continue;
      const named = FRAME.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`);
      if (named && weightOf(weights, element).text < most && continued(element).length === 0) frame.add(element);
      else visit(elementsIn(element));
    }
  };
  visit(elementsIn(page));
  return frame;
}
