import { Readability } from '@mozilla/readability';
import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { parseHTML } from 'linkedom';
import { isSilent } from './page.ts';

/** Carries the number of an element through what Readability moves, renames and parses again. */
const NUMBER = 'data-number';
/** The number of what is put around the page, where text may stand beside elements. */
const WHOLE_PAGE = -1;
/** What Readability judges elements by, besides their text. */
const TELLING = ['class', 'id', 'role', 'itemprop', 'rel'] as const;
/** It walks about in the page, so that its time grows faster than the page does, and with the depth of the page too. */
const MAX_ELEMENTS = 50_000;
const MAX_DEPTH = 100;

type Mirror = ReturnType<typeof parseHTML>['document'];
type MirrorElement = ReturnType<Mirror['createElement']>;

/**
 * The elements that Mozilla's Readability, the reader view of Firefox, takes for the article; none where that is the
 * whole page, or nothing. It sees a copy of the page, and only its choice of elements is used: its text lacks headings
 * that repeat the title of the page, and cells and lists that look like navigation, with their figures.
 */
export function articleElements(page: Document, frame: ReadonlySet<Element>): Element[] {
  const { mirror, elements } = mirrorOf(page, frame);
  if (elements.length > MAX_ELEMENTS) return [];
  // Its types speak of the DOM of browsers, which the copy implements.
  const article = new Readability<MirrorElement>(mirror, {
    serializer: (node: MirrorElement) => node,
    disableJSONLD: true,
  }).parse();
  const kept: MirrorElement[] = [...(article?.content?.querySelectorAll(`[${NUMBER}]`) ?? [])];
  const numbers = kept.map((element) => Number(element.getAttribute(NUMBER)));
  return numbers.includes(WHOLE_PAGE) ? [] : numbers.flatMap((number) => elements[number] ?? []);
}

/** A copy of the visible page without the frame of the site, each of its elements numbered. */
function mirrorOf(page: Document, frame: ReadonlySet<Element>): { mirror: Mirror; elements: readonly Element[] } {
  const { document: mirror } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const elements: Element[] = [];
  const copy = (nodes: readonly AnyNode[], into: MirrorElement, depth: number): void => {
    for (const node of nodes) {
      if (isText(node)) into.appendChild(mirror.createTextNode(node.data));
      if (!isTag(node) || isSilent(node) || frame.has(node)) continue;
      if (node.name === 'html' || node.name === 'body') {
        copy(node.children, into, depth);
        continue;
      }
      const twin = mirror.createElement(node.name);
      for (const name of TELLING) if (node.attribs[name] !== undefined) twin.setAttribute(name, node.attribs[name]);
      twin.setAttribute(NUMBER, String(elements.length));
      elements.push(node);
      into.appendChild(twin);
      copy(node.children, depth < MAX_DEPTH ? twin : into, depth + 1);
    }
  };
  const around = mirror.createElement('div');
  around.setAttribute(NUMBER, String(WHOLE_PAGE));
  mirror.body.appendChild(around);
  copy(page.children, around, 0);
  return { mirror, elements };
}
