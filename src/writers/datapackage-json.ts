import type { Bilingual } from '../contracts/check.ts';
import type { ColumnSchema, TableSchema, Writer } from '../contracts/writer.ts';

/** The codebook: every table and column, by the Frictionless Data Package standard (version 2). */
export const writer: Writer = {
  id: 'datapackage-json',
  title: { zh: '数据说明书：每张表、每一列的含义', en: 'Codebook: what every table and column means' },
  files: ['datapackage.json'],
  *close(manifest, { tables, bom }) {
    const datapackage = {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'gouji-output',
      title: '勾稽结果 / gouji results',
      version: manifest.schema_version,
      sources: [{ title: `gouji ${manifest.gouji}` }],
      resources: tables.map((table) => resource(table, bom)),
    };
    yield { path: 'datapackage.json', text: `${JSON.stringify(datapackage, null, 2)}\n` };
  },
};

function resource(table: TableSchema, bom: boolean): object {
  return {
    name: table.name,
    path: table.path,
    type: 'table',
    title: both(table.title),
    description: both(table.description),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: bom ? 'utf-8-sig' : 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.columns.map(field),
      missingValues: [''],
      ...(table.primaryKey.length === 0 ? {} : { primaryKey: table.primaryKey }),
      ...(table.name === 'reports' ? {} : { foreignKeys: [REPORT_KEY] }),
    },
  };
}

const REPORT_KEY = { fields: ['doc_id'], reference: { resource: 'reports', fields: ['doc_id'] } };

function field(column: ColumnSchema): object {
  const { name, type, description, values } = column;
  return {
    name,
    type,
    title: description.zh,
    description: description.en,
    ...(values === undefined ? {} : { constraints: { enum: values } }),
  };
}

const both = ({ zh, en }: Bilingual): string => `${zh} / ${en}`;
