import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { SourceDocument } from '../../model/document.ts';
import { createDocumentBuilder } from '../support/document-builder.ts';
import { tableCells } from './html-table.ts';
import { inlineText } from './inline.ts';
import { isLayout, type MainContent } from './main-content.ts';
import { isBlock, isSilent } from './page.ts';
import { type Weights, weightOf } from './weigh.ts';

/** What portals print around an article: the way to it, font size, print, share, counters, neighbours, imprint. */
const WIDGETS: readonly RegExp[] = [
  /^[【[（(]?\s*(字体|字号|打印|关闭|分享|收藏|扫一扫|上一[篇条]|下一[篇条]|返回顶部|当前位置|您的位置|责任编辑|选择区域|关联稿件|相关附件)/u,
  /^首页\s*(>|＞|»|\/|-)/u,
  /(浏览次数|浏览量|阅读量|点击量|点击数|访问量|【?字[号体]：|打印本页|打印正文|网站标识码|备案号|ICP备|Copyright|版权所有)/u,
];
const WIDGET_LENGTH = 120;
/** Blocks of which more than this is links are menus. */
const LINK_SHARE = 0.6;

/** The main content as paragraphs and tables, in the order of the page. */
export function layOutPage({ root, title }: MainContent, weights: Weights): SourceDocument {
  const builder = createDocumentBuilder();
  let pending = '';
  let broken = false;

  const flush = (): void => {
    const text = inlineText(pending);
    pending = '';
    if (text === '' || (text.length <= WIDGET_LENGTH && WIDGETS.some((widget) => widget.test(text)))) return;
    builder.paragraph(text, { unit: broken ? 'line' : 'paragraph', ...headingOf });
  };
  let headingOf: { headingLevel?: number } = {};

  const visit = (node: AnyNode): void => {
    if (isText(node)) pending += node.data;
    if (isSilent(node) || !isTag(node)) return;
    if (node.name === 'br') {
      broken = true;
      flush();
    } else if (node.name === 'table' && !isLayout(node)) {
      flush();
      const cells = tableCells(node);
      if (cells.some(({ text }) => text !== '')) builder.table(cells);
    } else if (isBlock(node)) {
      if (isMenu(node)) return;
      flush();
      broken = hasBreaks(node);
      headingOf = headingTrait(node);
      for (const child of node.children) visit(child);
      flush();
      headingOf = {};
      broken = false;
    } else {
      for (const child of node.children) visit(child);
    }
  };

  const isMenu = (block: Element): boolean => {
    const { text, linked } = weightOf(weights, block);
    return text > 0 && linked > text * LINK_SHARE;
  };

  if (title !== undefined) {
    visit(title);
    flush();
  }
  for (const child of root.children) visit(child);
  flush();
  return builder.build();
}

/** Whether its text is broken into lines by hand. */
const hasBreaks = (block: Element): boolean => block.children.some((child) => isTag(child) && child.name === 'br');

function headingTrait({ name }: Element): { headingLevel?: number } {
  const level = /^h([1-6])$/.exec(name)?.[1];
  return level === undefined ? {} : { headingLevel: Number(level) };
}
