import { type AnyNode, type Document, isTag, isText } from 'domhandler';
import { isSilent } from './page.ts';

export interface Weight {
  /** Visible characters. */
  readonly text: number;
  /** Those of them inside links. */
  readonly linked: number;
  /** Marks that sentences need and menus do not. */
  readonly marks: number;
}

export type Weights = ReadonlyMap<AnyNode, Weight>;

const NOTHING: Weight = { text: 0, linked: 0, marks: 0 };

/** The weight of every visible node, its descendants included. */
export function weigh(document: Document): Weights {
  const weights = new Map<AnyNode, Weight>();
  const visit = (node: AnyNode, inLink: boolean): Weight => {
    if (isSilent(node)) return NOTHING;
    let weight = NOTHING;
    if (isText(node)) {
      const text = node.data.replace(/\s+/gu, '').length;
      weight = { text, linked: inLink ? text : 0, marks: (node.data.match(/[，。；：、％%]/gu) ?? []).length };
    } else if ('children' in node) {
      const link = inLink || (isTag(node) && node.name === 'a');
      for (const child of node.children) weight = add(weight, visit(child, link));
    }
    weights.set(node, weight);
    return weight;
  };
  visit(document, false);
  return weights;
}

export const weightOf = (weights: Weights, node: AnyNode): Weight => weights.get(node) ?? NOTHING;

const add = (a: Weight, b: Weight): Weight => ({
  text: a.text + b.text,
  linked: a.linked + b.linked,
  marks: a.marks + b.marks,
});
