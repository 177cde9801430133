import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { elementsIn, isSilent } from './page.ts';
import { type Weight, type Weights, weightOf } from './weigh.ts';

/** A child that holds this much of its parent's prose is where the report is; the rest is the site. */
const HOLDS_THE_REPORT = 0.75;
/** Prose is what is no link; its punctuation counts several times. */
const MARK_WEIGHT = 8;
const MIN_TITLE = 6;
const MAX_TITLE = 100;
/** A title that the article itself prints stands within its first characters. */
const OPENING = 300;

export interface MainContent {
  readonly root: Document | Element;
  /** The heading of the page, where it stands outside the root. */
  readonly title: Element | undefined;
}

/** Goes down from the page as long as one child holds nearly all the prose. */
export function mainContent(document: Document, weights: Weights): MainContent {
  let root: Document | Element = document;
  for (;;) {
    const whole = prose(weightOf(weights, root));
    const children: Element[] = elementsIn(root).filter((child) => !isSilent(child));
    const heaviest = children.find((child) => prose(weightOf(weights, child)) >= whole * HOLDS_THE_REPORT);
    // A table is read whole: its rows share the prose among them.
    if (whole === 0 || heaviest === undefined || isParagraph(heaviest)) break;
    root = heaviest;
    if (heaviest.name === 'table' && !isLayout(heaviest)) break;
  }
  return { root, title: titleBefore(document, root) };
}

const prose = ({ text, linked, marks }: Weight): number => text - linked + marks * MARK_WEIGHT;

/** A report in one paragraph, its lines broken by hand, is still wanted with what stands around it. */
const isParagraph = ({ name }: Element): boolean => /^(p|span|font|b|strong|pre)$/.test(name);

/** Old portals set the whole page in tables; such a one holds further tables or long cells. */
export function isLayout(table: Element): boolean {
  let cells = 0;
  const open = [...table.children];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isTag(node)) continue;
    if (node.name === 'table') return true;
    if (node.name === 'td' || node.name === 'th') {
      cells += 1;
      if (textOf(node).length > 600) return true;
    }
    for (const child of node.children) open.push(child);
  }
  return cells < 2;
}

export function textOf(node: AnyNode): string {
  if (isText(node)) return node.data.replace(/\s+/gu, '');
  if (isSilent(node) || !('children' in node)) return '';
  return node.children.map(textOf).join('');
}

/** The last element before the root whose text is what the page calls itself, unless the root repeats it. */
function titleBefore(document: Document, root: Document | Element): Element | undefined {
  const names = pageNames(document);
  const opening = textOf(root).slice(0, OPENING);
  let found: Element | undefined;
  const visit = (node: AnyNode): boolean => {
    if (node === root) return true;
    if (!isTag(node)) return 'children' in node && node.children.some(visit);
    if (isSilent(node)) return false;
    const text = textOf(node);
    if (node.name !== 'a' && isTitle(text, names) && !opening.includes(text) && !holds(node, root)) found = node;
    return node.children.some(visit);
  };
  visit(document);
  return found;
}

/** Pages are called `title_site` or `site-title`; what a site is called is no title. */
const isTitle = (text: string, names: readonly string[]): boolean =>
  text.length >= MIN_TITLE &&
  text.length <= MAX_TITLE &&
  /\d{4}年|报告|公报|总结|情况|草案|[预决]算/u.test(text) &&
  names.some((name) => name.startsWith(text) || (/\d{4}年/.test(text) && name.endsWith(text)));

function holds(outer: Element, inner: AnyNode): boolean {
  for (let node: AnyNode | null = inner; node !== null; node = node.parent) if (node === outer) return true;
  return false;
}

/** The ArticleTitle of government portals (the State Council's site standard), and the page title. */
function pageNames(document: Document): string[] {
  const names: string[] = [];
  const open: AnyNode[] = [...document.children];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isTag(node)) continue;
    if (node.name === 'meta' && /^(ArticleTitle|title)$/i.test(node.attribs.name ?? ''))
      names.push(node.attribs.content ?? '');
    if (node.name === 'title')
      names.push(
        node.children
          .filter(isText)
          .map(({ data }) => data)
          .join(''),
      );
    for (const child of node.children) open.push(child);
  }
  return names.map((name) => name.replace(/\s+/gu, '')).filter((name) => name.length >= MIN_TITLE);
}
