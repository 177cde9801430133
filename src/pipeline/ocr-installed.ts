import { UsageError } from '../model/errors.ts';
import { findOcrPackages, OCR_INSTALL_COMMAND } from '../readers/ocr/packages.ts';

/** OCR that was asked for and cannot run must be known before anything runs. */
export function assertOcrInstalled(): void {
  if (findOcrPackages() === undefined) throw new UsageError('ocr-not-installed', { command: OCR_INSTALL_COMMAND });
}
