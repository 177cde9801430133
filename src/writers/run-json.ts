import type { Writer } from '../contracts/writer.ts';

export const writer: Writer = {
  id: 'run-json',
  title: {
    zh: '运行清单：版本、配置、分词器、计数、失败',
    en: 'Manifest: versions, configuration, segmenter, counts, failures',
  },
  files: ['run.json'],
  *close(manifest) {
    yield { path: 'run.json', text: `${JSON.stringify(manifest, null, 2)}\n` };
  },
};
