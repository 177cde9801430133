import type { Reader, ReadInput, ReadOutput } from '../../contracts/reader.ts';
import type { SourceDocument } from '../../model/document.ts';
import type { Notice } from '../../model/notice.ts';
import { meanConfidence, recognisedPages } from '../../model/recognised.ts';
import { chooseReader } from './choose-reader.ts';
import { passGate } from './gate.ts';

export interface FileReading extends ReadOutput {
  /** Id of the reader that read it. */
  readonly format: string;
}

/** Chooses a reader for the bytes, reads them and asks the gate; throws a `ReadFailure` for what cannot be read. */
export async function readFile(name: string, input: ReadInput, readers: readonly Reader[]): Promise<FileReading> {
  const { reader, notices } = chooseReader(name, input.bytes, readers);
  const output = await reader.read(input);
  return {
    format: reader.id,
    document: output.document,
    notices: [...notices, ...output.notices, ...passGate(output.document), ...readByOcr(output.document)],
  };
}

function readByOcr(document: SourceDocument): Notice[] {
  const confidence = meanConfidence(document);
  if (confidence === undefined) return [];
  return [{ code: 'read-by-ocr', level: 'info', data: { count: recognisedPages(document), confidence } }];
}
