import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { SourceDocument } from '../../model/document.ts';
import { createDocumentBuilder, type DraftCell } from '../support/document-builder.ts';
import { tableCells } from './html-table.ts';
import { inlineText } from './inline.ts';
import type { MainContent } from './main-content.ts';
import { isBlock, isDataTable, isSilent } from './page.ts';
import { type Weights, weightOf } from './weigh.ts';
import { isWidget } from './widgets.ts';

/** The box of catalogue data that the rules on disclosure put above each document. */
const CATALOGUE =
  /^(索引号|主题分类|主题词|发布机构|发文机关|发布日期|成文日期|生成日期|公开日期|名称|文号|发文字号|有效性|来源)[:：]?$/u;
const MIN_CATALOGUE = 3;
/** Blocks of which more than this is links are menus. */
const LINK_SHARE = 0.6;

/** The main content as paragraphs and tables, in the order of the page. */
export function layOutPage({ root, title, frame }: MainContent, weights: Weights): SourceDocument {
  const builder = createDocumentBuilder();
  let pending = '';
  let broken = false;

  const flush = (): void => {
    const text = inlineText(pending);
    pending = '';
    if (text === '' || isWidget(text)) return;
    builder.paragraph(text, { unit: broken ? 'line' : 'paragraph', ...headingOf });
  };
  let headingOf: { headingLevel?: number } = {};

  const visit = (node: AnyNode): void => {
    if (isText(node)) pending += node.data;
    if (isSilent(node) || !isTag(node) || frame.has(node)) return;
    if (node.name === 'br') {
      broken = true;
      flush();
    } else if (isDataTable(node)) {
      flush();
      const cells = tableCells(node);
      if (cells.some(({ text }) => text !== '') && !isCatalogue(cells)) builder.table(cells);
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

const isCatalogue = (cells: readonly DraftCell[]): boolean =>
  new Set(cells.map(({ text }) => text.replace(/\s/gu, '')).filter((text) => CATALOGUE.test(text))).size >=
  MIN_CATALOGUE;

/** Whether its text is broken into lines by hand. */
const hasBreaks = (block: Element): boolean => block.children.some((child) => isTag(child) && child.name === 'br');

function headingTrait({ name }: Element): { headingLevel?: number } {
  const level = /^h([1-6])$/.exec(name)?.[1];
  return level === undefined ? {} : { headingLevel: Number(level) };
}
