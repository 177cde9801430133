/** pdf.js offers the decoders it uses itself, without types; `forceRGBA` gives four bytes a pixel. */
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  /** 0: nothing is printed of a broken picture but its error. */
  export function setVerbosityLevel(level: 0): void;
  export class JpegImage {
    readonly width: number;
    readonly height: number;
    parse(bytes: Uint8Array): void;
    getData(options: { width: number; height: number; forceRGBA: true }): Uint8ClampedArray;
  }
}
