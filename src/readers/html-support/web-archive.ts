import { ReadFailure } from '../../model/errors.ts';

/** A page saved as one file (.mht, RFC 2557), or by Word as a "single file web page". */
export const isWebArchive = (bytes: Uint8Array): boolean => {
  const head = latin1(bytes.subarray(0, 4096));
  return /^mime-version:/im.test(head) && /content-type:\s*multipart\/related/i.test(head);
};

/** The bytes of the first HTML part. Pictures and styles beside it are not looked at. */
export function unpackWebArchive(bytes: Uint8Array): Uint8Array {
  const file = latin1(bytes);
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(file)?.[1];
  if (boundary === undefined) throw new ReadFailure('corrupt', { reason: 'boundary' });
  for (const part of file.split(`--${boundary}`)) {
    const [, header, body] = /^\r?\n([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
    if (header === undefined || body === undefined || !/content-type:\s*text\/html/i.test(header)) continue;
    const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(header)?.[1]?.toLowerCase();
    if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
    if (encoding === 'quoted-printable') return unquote(body);
    return new Uint8Array(Buffer.from(body, 'latin1'));
  }
  throw new ReadFailure('not-a-document', { missing: 'text/html' });
}

/** RFC 2045, 6.7. */
function unquote(body: string): Uint8Array {
  const bytes = body
    .replace(/[ \t]*=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new Uint8Array(Buffer.from(bytes, 'latin1'));
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
