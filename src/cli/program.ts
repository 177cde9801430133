import { Argument, type Command, Option } from 'commander';
import { readVersions } from '../batch/versions.ts';
import { SEGMENTER_CHOICES } from '../language/segmenter.ts';
import type { Lang } from '../pipeline/messages/render.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { LISTS, listCommand } from './commands/list.ts';
import { runCommand } from './commands/run.ts';
import { LocalizedCommand } from './localized-command.ts';
import { sayIn } from './say.ts';

/** Arguments to commands; each command answers with its exit code. */
export function createProgram(lang: Lang, exit: (code: number) => void): Command {
  const say = sayIn(lang);
  const langOption = (): Option => new Option('--lang <lang>', say('opt.lang')).choices(['zh', 'en']);
  const profileOption = (): Option =>
    new Option('--profile <file>', say('opt.profile')).argParser((file: string, files: string[] = []) => [
      ...files,
      file,
    ]);
  const shared = (command: Command): Command =>
    command
      .addOption(new Option('--segmenter <id>', say('opt.segmenter')).choices(SEGMENTER_CHOICES))
      .addOption(langOption())
      .addOption(new Option('--fail-on <severity>', say('opt.fail-on')).choices(['error', 'warning', 'info']))
      .option('--config <file>', say('opt.config'))
      .addOption(profileOption())
      .option('--timeout-seconds <n>', say('opt.timeout-seconds'), Number)
      .option('--max-file-megabytes <n>', say('opt.max-file-megabytes'), Number)
      .option('--max-pages <n>', say('opt.max-pages'), Number)
      .option('--max-memory-megabytes <n>', say('opt.max-memory-megabytes'), Number)
      .option('--password <text>', say('opt.password'))
      .option('--ocr', say('opt.ocr'))
      .option('--quiet', say('opt.quiet'));

  const program = new LocalizedCommand('gouji', say)
    .description(say('program.description'))
    .version(readVersions().gouji, '-V, --version', say('help.version'))
    .helpCommand('help [command]', say('help.command'))
    .exitOverride()
    .showHelpAfterError();

  shared(program.command('run').description(say('run.description')))
    .argument('<inputs...>', say('arg.inputs'))
    .option('--out <folder>', say('opt.out'), 'output')
    .option('--workers <n>', say('opt.workers'), Number)
    .option('--bom', say('opt.bom'))
    .option('--explain-rejected', say('opt.explain-rejected'))
    .action(async (inputs: string[], flags) => exit(await runCommand(inputs, flags, lang)));

  shared(program.command('check').description(say('check.description')))
    .argument('<files...>', say('arg.files'))
    .action(async (files: string[], flags) => exit(await checkCommand(files, flags, lang)));

  program
    .command('explain')
    .description(say('explain.description'))
    .argument('<check-id>', say('arg.check'))
    .addOption(langOption())
    .action((id: string) => exit(explainCommand(id, lang)));

  program
    .command('list')
    .description(say('list.description'))
    .addArgument(new Argument('<what>', say('arg.list')).choices(Object.keys(LISTS)))
    .addOption(langOption())
    .option('--config <file>', say('opt.config'))
    .addOption(profileOption())
    .action((what: string, flags) => exit(listCommand(what, flags, lang)));
  return program;
}
