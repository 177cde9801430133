import { type AnyNode, type Element, isTag, isText, type ParentNode } from 'domhandler';

/** Elements whose content is never text of the report. */
const SILENT = new Set(
  'script style noscript template iframe object embed svg canvas audio video head title select option button input textarea nav footer map'.split(
    ' ',
  ),
);

/** Elements that begin and end a paragraph. */
const BLOCK = new Set(
  'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul ucapcontent ucapdocumentcontent'.split(
    ' ',
  ),
);

export const isBlock = (node: AnyNode): boolean => isTag(node) && BLOCK.has(node.name);

/** Whether a browser would show nothing of it. */
export function isSilent(node: AnyNode): boolean {
  if (!isTag(node)) return node.type === 'comment' || node.type === 'directive';
  if (SILENT.has(node.name) || 'hidden' in node.attribs) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.attribs.style ?? '');
}

/** Child elements. */
export const elementsIn = (parent: ParentNode): Element[] => parent.children.filter(isTag);

/** Old portals set the whole page in tables; such a one holds further tables or long cells. */
function isLayout(table: Element): boolean {
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

export const isDataTable = (element: Element): boolean => element.name === 'table' && !isLayout(element);

/** What a browser would show of it, without white space. */
export function textOf(node: AnyNode): string {
  if (isText(node)) return node.data.replace(/\s+/gu, '');
  if (isSilent(node) || !('children' in node)) return '';
  return node.children.map(textOf).join('');
}
