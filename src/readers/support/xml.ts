import type { Document, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { ReadFailure } from '../../model/errors.ts';
import { parseMarkup } from './markup.ts';

/** The text of an XML part. Office and OFD parts are UTF-8 or UTF-16 and may not carry a DTD. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  let xml: string;
  try {
    xml = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ReadFailure('corrupt', {}, error);
  }
  // ECMA-376 part 2, 9.1: no DTD; refusing it keeps entity bombs and external references out.
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) throw new ReadFailure('corrupt', { reason: 'dtd' });
  return xml;
}

export const parseXml = (xml: string): Document => parseMarkup(xml, { xmlMode: true });

/** Name without its namespace prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Child elements with this local name. */
export function children(parent: Document | Element, name: string): Element[] {
  return parent.children.filter(isTag).filter((child) => localName(child.name) === name);
}

export const child = (parent: Document | Element, name: string): Element | undefined => children(parent, name)[0];

/** All descendants with this local name, in document order. */
export function descendants(parent: Document | Element, name: string): Element[] {
  const found: Element[] = [];
  // A stack of our own: hostile files nest deeper than the call stack.
  const open = [...parent.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isTag(node)) continue;
    if (localName(node.name) === name) found.push(node);
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      open.push(node.children[index] as (typeof node.children)[number]);
    }
  }
  return found;
}

/** Value of the attribute with this local name. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (const [key, value] of Object.entries(element.attribs)) {
    if (localName(key) === name) return value;
  }
  return undefined;
}

/** `w:val` of the named child: how WordprocessingML states most properties. */
export const childValue = (parent: Element | undefined, name: string): string | undefined =>
  parent === undefined ? undefined : attribute(child(parent, name), 'val');

/** Text directly inside the element. */
export const textOf = (element: Element): string =>
  element.children
    .filter(isText)
    .map(({ data }) => data)
    .join('');
