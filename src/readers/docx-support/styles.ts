import type { Element } from 'domhandler';
import { attribute, child, children, childValue, parseXml } from '../support/xml.ts';

/** What paragraph styles say that mammoth does not pass on. */
export interface Styles {
  /** 1 is the highest; undefined for body text. */
  headingLevel(styleId: string): number | undefined;
  numbering(styleId: string): { readonly numId: string; readonly level: number | undefined } | undefined;
}

/** A chain of styles longer than this is a cycle. */
const MAX_DEPTH = 16;

export function readStyles(xml: string | undefined): Styles {
  const root = xml === undefined ? undefined : child(parseXml(xml), 'styles');
  const byId = new Map(
    (root === undefined ? [] : children(root, 'style')).map((style) => [attribute(style, 'styleId'), style]),
  );

  /** The first answer along the chain of styles it is based on: 17.7.4.3. */
  const inherited = <T>(styleId: string, ask: (style: Element) => T | undefined): T | undefined => {
    let style = byId.get(styleId);
    for (let depth = 0; style !== undefined && depth < MAX_DEPTH; depth += 1) {
      const answer = ask(style);
      if (answer !== undefined) return answer;
      style = byId.get(childValue(style, 'basedOn'));
    }
    return undefined;
  };

  return {
    headingLevel: (styleId) =>
      headingLevel(inherited(styleId, (style) => outlineLevel(style) ?? levelOfName(childValue(style, 'name')))),
    numbering: (styleId) =>
      inherited(styleId, (style) => {
        const properties = child(style, 'pPr');
        const numPr = properties === undefined ? undefined : child(properties, 'numPr');
        const numId = childValue(numPr, 'numId');
        if (numId === undefined) return undefined;
        const level = childValue(numPr, 'ilvl');
        return { numId, level: level === undefined ? undefined : Number(level) };
      }),
  };
}

/** From `w:outlineLvl` (0 is the highest, 9 is body text) to a heading level. */
export const headingLevel = (outline: number | undefined): number | undefined =>
  outline === undefined || !(outline >= 0 && outline < 9) ? undefined : outline + 1;

function outlineLevel(style: Element): number | undefined {
  const value = childValue(child(style, 'pPr'), 'outlineLvl');
  return value === undefined ? undefined : Number(value);
}

/** Built-in styles carry English names in every language version: `heading 1`. */
function levelOfName(name: string | undefined): number | undefined {
  const level = /^heading ([1-9])$/i.exec(name ?? '')?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}
