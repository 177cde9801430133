import mammoth from 'mammoth';
import { ReadFailure } from '../../model/errors.ts';

/** The parts of mammoth's document model that are read here; it publishes no types for it. */
export interface MammothNode {
  readonly type: string;
  readonly children?: readonly MammothNode[];
  /** Of `text`. */
  readonly value?: string;
  /** Of `bookmarkStart`. */
  readonly name?: string;
  /** Of `run`. */
  readonly isBold?: boolean;
  /** Of `break`: `line`, `page` or `column`. */
  readonly breakType?: string;
  /** Of `tableCell`. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** Of `checkbox`. */
  readonly checked?: boolean;
  /** Of `note`. */
  readonly body?: readonly MammothNode[];
}

export interface MammothDocument extends MammothNode {
  readonly notes: { resolve(reference: MammothNode): MammothNode | null };
}

/**
 * Mammoth's own reading of a package. It is asked for HTML, because its document model is only
 * handed to a transformation; the HTML itself is of an empty document and thrown away.
 */
export async function readWithMammoth(docx: Uint8Array): Promise<MammothDocument> {
  let captured: MammothDocument | undefined;
  const transformDocument = (document: MammothDocument): MammothDocument => {
    captured = document;
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(docx) }, { transformDocument, externalFileAccess: false });
  } catch (error) {
    throw new ReadFailure('corrupt', {}, error);
  }
  if (captured === undefined) throw new ReadFailure('corrupt');
  return captured;
}
