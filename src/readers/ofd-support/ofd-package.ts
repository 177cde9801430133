import type { Document, Element } from 'domhandler';
import { ReadFailure } from '../../model/errors.ts';
import { attribute, child, children, decodeXml, descendants, parseXml, textOf } from '../support/xml.ts';
import { readZip } from '../support/zip.ts';

/** A page of an OFD document and the template pages it is printed on; GB/T 33190 7.7. */
export interface OfdPage {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly layers: readonly Element[];
}

const A4 = [0, 0, 210, 297];

/** Throws `too-large` before any page is looked at where there are more than `maxPages`. */
export function openOfd(bytes: Uint8Array, maxPages = Number.POSITIVE_INFINITY): OfdPage[] {
  const files = readZip(bytes, (name) => /\.xml$/i.test(name));
  const part = (path: string): Document => {
    const content = files.get(path);
    if (content === undefined) throw new ReadFailure('not-a-document', { missing: path });
    return parseXml(decodeXml(content));
  };
  const roots = descendants(part('OFD.xml'), 'DocRoot').map((root) => resolve('', textOf(root).trim()));
  if (roots.length === 0) throw new ReadFailure('not-a-document', { missing: 'DocRoot' });
  const documents = roots.map((root) => ({ root, document: part(root) }));
  const pages = documents.reduce((sum, { document }) => sum + descendants(document, 'Page').length, 0);
  if (pages > maxPages) throw new ReadFailure('too-large', { pages, allowed: maxPages });
  return documents.flatMap(({ root, document }) => documentPages(document, root, part));
}

function documentPages(document: Document, path: string, part: (path: string) => Document): OfdPage[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const templates = new Map(
    descendants(document, 'TemplatePage').map((template) => [
      attribute(template, 'ID'),
      attribute(template, 'BaseLoc'),
    ]),
  );
  const box = boxOf(descendants(document, 'PageArea')[0]) ?? A4;
  return descendants(document, 'Page').flatMap((entry): OfdPage[] => {
    const location = attribute(entry, 'BaseLoc');
    if (location === undefined) return [];
    const page = part(resolve(folder, location));
    const [, , width = 210, height = 297] = boxOf(descendants(page, 'Area')[0]) ?? box;
    const beneath = descendants(page, 'Template').flatMap((template) => {
      const base = templates.get(attribute(template, 'TemplateID'));
      return base === undefined ? [] : layersOf(part(resolve(folder, base)));
    });
    return [{ width, height, layers: [...beneath, ...layersOf(page)] }];
  });
}

const layersOf = (page: Document): Element[] => descendants(page, 'Layer');

function boxOf(area: Element | undefined): number[] | undefined {
  const box = area === undefined ? undefined : child(area, 'PhysicalBox');
  return box === undefined ? undefined : numbers(textOf(box));
}

/** Locations are relative to the folder of the file that names them, or absolute from the root. */
const resolve = (folder: string, location: string): string =>
  (location.startsWith('/') ? location.slice(1) : folder + location).replace(/^\.\//, '').replace(/\/\.\//g, '/');

export const numbers = (list: string | undefined): number[] =>
  (list ?? '')
    .trim()
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .map(Number);

/** Objects of a layer through any page blocks; GB/T 33190 7.7 and 7.8. */
export function objects(parent: Element, name: string): Element[] {
  return [...children(parent, name), ...descendants(parent, 'PageBlock').flatMap((block) => children(block, name))];
}
