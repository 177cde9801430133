import { zipSync } from 'fflate';
import { ReadFailure } from '../../model/errors.ts';
import { attribute, decodeXml, descendants, parseXml } from '../support/xml.ts';
import { readZip } from '../support/zip.ts';

/** The XML parts of a .docx that matter for its text; pictures and embedded files stay packed away. */
export interface PackageParts {
  readonly files: Map<string, Uint8Array>;
  readonly documentPath: string;
  readonly stylesXml: string | undefined;
  readonly numberingXml: string | undefined;
}

/** Macros, fonts, pictures and embedded objects are never unpacked. */
const isWanted = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !/embeddings\//i.test(name);

export function openPackage(bytes: Uint8Array): PackageParts {
  const files = readZip(bytes, isWanted);
  const documentPath = relatedPart(files, '', '/officeDocument') ?? 'word/document.xml';
  if (!files.has(documentPath)) throw new ReadFailure('not-a-document', { missing: documentPath });
  return {
    files,
    documentPath,
    stylesXml: xmlOf(files, relatedPart(files, documentPath, '/styles')),
    numberingXml: xmlOf(files, relatedPart(files, documentPath, '/numbering')),
  };
}

/** The package again, stored without compression, with another main document part. */
export function repack({ files, documentPath }: PackageParts, documentXml: string): Uint8Array {
  const entries = Object.fromEntries([...files, [documentPath, new TextEncoder().encode(documentXml)]]);
  return zipSync(entries, { level: 0 });
}

const xmlOf = (files: ReadonlyMap<string, Uint8Array>, path: string | undefined): string | undefined => {
  const bytes = path === undefined ? undefined : files.get(path);
  return bytes === undefined ? undefined : decodeXml(bytes);
};

/** ECMA-376 part 2, 9.3: the relationships of `a/b.xml` stand in `a/_rels/b.xml.rels`. */
function relatedPart(files: ReadonlyMap<string, Uint8Array>, source: string, type: string): string | undefined {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const relationships = xmlOf(files, `${folder}_rels/${source.slice(folder.length)}.rels`);
  if (relationships === undefined) return undefined;
  const relation = descendants(parseXml(relationships), 'Relationship').find((element) =>
    attribute(element, 'Type')?.endsWith(type),
  );
  const target = attribute(relation, 'Target');
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
}
