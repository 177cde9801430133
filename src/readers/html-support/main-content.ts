import { type AnyNode, type Document, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { continued } from './continued.ts';
import { isDataTable, isSilent, textOf } from './page.ts';

const MIN_TITLE = 6;
const MAX_TITLE = 100;
/** A title that the article itself prints stands within its first characters. */
const OPENING = 300;

export interface MainContent {
  readonly root: ParentNode;
  /** The heading of the page, where it stands outside the root. */
  readonly title: Element | undefined;
  /** Boxes of the site inside the root. */
  readonly frame: ReadonlySet<Element>;
}

/**
 * The smallest part of the page that holds the article and what goes on beside it: a chapter, a table of figures.
 * `article`: the elements of `articleElements`; without any, the whole page.
 */
export function mainContent(document: Document, article: readonly Element[], frame: ReadonlySet<Element>): MainContent {
  const root = article.length === 0 ? document : whole(enclosing([...article, ...continued(document)]) ?? document);
  return { root, title: titleBefore(document, root), frame };
}

/** The innermost node that holds them all. */
function enclosing(elements: readonly Element[]): ParentNode | undefined {
  let shared: ParentNode[] | undefined;
  for (const element of elements) {
    const path = pathTo(element);
    const parting = shared?.findIndex((node, depth) => node !== path[depth]) ?? -1;
    shared = parting < 0 ? (shared ?? path) : shared?.slice(0, parting);
  }
  return shared?.at(-1);
}

/** From the document down to the element itself. */
function pathTo(element: Element): ParentNode[] {
  const path: ParentNode[] = [];
  for (let node: ParentNode | null = element; node !== null; node = node.parent) path.unshift(node);
  return path;
}

/** A table is read whole. A report in one paragraph, its lines broken by hand, is wanted with what stands around it. */
function whole(root: ParentNode): ParentNode {
  let wide = root;
  for (let node: ParentNode | null = root; node !== null; node = node.parent) {
    if (isTag(node) && (isParagraph(node) || isDataTable(node))) wide = node.parent ?? node;
  }
  return wide;
}

const isParagraph = ({ name }: Element): boolean => /^(p|span|font|b|strong|pre)$/.test(name);

/** The last element before the root whose text is what the page calls itself, unless the root repeats it. */
function titleBefore(document: Document, root: ParentNode): Element | undefined {
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
