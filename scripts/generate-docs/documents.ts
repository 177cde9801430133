import { allChecks } from '../../src/batch/all-checks.ts';
import { indicatorCatalog } from '../../src/extract/own-indicators.ts';
import { writers } from '../../src/writers/index.ts';
import { checksDocument } from './checks.ts';
import { indicatorsDocument } from './indicators.ts';
import { tablesDocument } from './tables.ts';

/** The generated documents by path. */
export const generatedDocuments = (): ReadonlyMap<string, string> =>
  new Map([
    ['docs/tables.md', tablesDocument(writers)],
    ['docs/checks.md', checksDocument(allChecks)],
    ['docs/indicators.md', indicatorsDocument(indicatorCatalog())],
  ]);
