/** What the bytes of a file show of its format. All looks are at bytes, none at names. */

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]; // %PDF-
const ZIP = [0x50, 0x4b, 0x03, 0x04]; // PK, local file header
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]; // compound file: .doc, .wps, and protected .docx

const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Readers of PDF accept anything before the header as long as it stands in the first 1024 bytes. */
export const isPdf = (bytes: Uint8Array): boolean => view(bytes.subarray(0, 1024)).includes(Buffer.from(PDF));

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP);

/** A zip that names this entry, whole or cut off: entry names stand uncompressed. */
export const isZipWith = (bytes: Uint8Array, entryName: string): boolean =>
  isZip(bytes) && view(bytes).includes(entryName, 0, 'latin1');

export const isOle = (bytes: Uint8Array): boolean => startsWith(bytes, OLE);

/** [MS-OFFCRYPTO] 2.3.4: a protected .docx is a compound file with this stream. */
export const isEncryptedPackage = (bytes: Uint8Array): boolean =>
  isOle(bytes) && view(bytes).includes('EncryptedPackage', 0, 'utf16le');

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const TIFF = [
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

export const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, PNG);
export const isJpeg = (bytes: Uint8Array): boolean => startsWith(bytes, JPEG);
/** Tiff of 64-bit offsets, another format under the same names. */
const BIG_TIFF = [
  [0x49, 0x49, 0x2b, 0x00],
  [0x4d, 0x4d, 0x00, 0x2b],
];
export const isBigTiff = (bytes: Uint8Array): boolean => BIG_TIFF.some((magic) => startsWith(bytes, magic));
export const isTiff = (bytes: Uint8Array): boolean =>
  TIFF.some((magic) => startsWith(bytes, magic)) || isBigTiff(bytes);
