#!/usr/bin/env node
import { CommanderError } from 'commander';
import { config, locales } from 'zod';
import { UsageError } from '../model/errors.ts';
import { render } from '../pipeline/messages/render.ts';
import { usage } from '../pipeline/messages/usage.ts';
import { EXIT } from './exit-codes.ts';
import { langFromArguments } from './lang.ts';
import { printable } from './printable.ts';
import { createProgram } from './program.ts';

const lang = langFromArguments(process.argv, process.env);
// The reasons that zod gives for a wrong value.
config(lang === 'zh' ? locales.zhCN() : locales.en());
try {
  await createProgram(lang, (code) => {
    process.exitCode = code;
  }).parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its own sentence; help and version are no errors.
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else if (error instanceof UsageError) {
    console.error(printable(`gouji: ${error.code}: ${render(usage, error.code, error.data, lang)}`));
    process.exitCode = EXIT.usage;
  } else {
    throw error;
  }
}
