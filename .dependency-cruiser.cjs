// The layers of src/, top may use below, never sideways or up:
// cli → batch → { collection, pipeline } → { readers, structure, extract, profiles, checks, writers }
//     → language → contracts → model → text; src/index.ts stands beside cli.
const LAYERS = [
  ['cli'],
  ['batch'],
  ['collection', 'pipeline'],
  ['readers', 'structure', 'extract', 'profiles', 'checks', 'writers'],
  ['language'],
  ['contracts'],
  ['model'],
  ['text'],
];

const inFolders = (folders) => `^src/(${folders.join('|')})/`;

const upward = LAYERS.slice(1).map((folders, depth) => ({
  name: `${folders.join('-')}-not-upward`,
  comment: 'A lower layer never imports a higher one.',
  severity: 'error',
  from: { path: inFolders(folders) },
  to: { path: [inFolders(LAYERS.slice(0, depth + 1).flat()), '^src/index\\.ts$'] },
}));

const sideways = LAYERS.filter((folders) => folders.length > 1)
  .flatMap((folders) => folders.map((folder) => [folder, folders.filter((other) => other !== folder)]))
  .map(([folder, others]) => ({
    name: `${folder}-not-sideways`,
    comment: 'Folders of one layer do not import each other.',
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: {
      path: inFolders(others),
      // What a neighbour promises (its types) is part of the contract between them.
      dependencyTypesNot: ['type-only'],
    },
  }));

module.exports = {
  forbidden: [
    ...upward,
    ...sideways,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file that nothing reaches is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'src-not-outside',
      comment: 'The program never imports scripts, tests or development packages.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|test)/' },
    },
    { name: 'not-to-dev-packages', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'] } },
    {
      name: 'only-entries-import-cli',
      severity: 'error',
      from: { pathNot: '^(src/cli|test)/' },
      to: { path: '^src/cli/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], conditionNames: ['import', 'node', 'default'] },
  },
};
