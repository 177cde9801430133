import { type AnyNode, type Document, type Element, isTag } from 'domhandler';

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

/** Child elements, through any wrapper that is no block of its own. */
export const elementsIn = (parent: Document | Element): Element[] => parent.children.filter(isTag);
