import { allChecks } from '../../src/batch/all-checks.ts';
import { writers } from '../../src/writers/index.ts';
import { checksDocument } from './checks.ts';
import { tablesDocument } from './tables.ts';

/** The generated documents by path. */
export const generatedDocuments = (): ReadonlyMap<string, string> =>
  new Map([
    ['docs/tables.md', tablesDocument(writers)],
    ['docs/checks.md', checksDocument(allChecks)],
  ]);
