import { Command, type ErrorOptions } from 'commander';
import type { Say, TextId } from './say.ts';

/** Titles of commander's help, by their English text. */
const TITLES: Readonly<Record<string, TextId>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Commands:': 'help.commands',
};

/** What was wrong with the arguments, by commander's code; its English sentence names the argument in quotation marks. */
const WRONG: Readonly<Record<string, TextId>> = {
  'commander.missingArgument': 'wrong.missing-argument',
  'commander.optionMissingArgument': 'wrong.missing-value',
  'commander.unknownOption': 'wrong.unknown-option',
  'commander.unknownCommand': 'wrong.unknown-command',
  'commander.excessArguments': 'wrong.excess-arguments',
  'commander.invalidArgument': 'wrong.invalid-value',
};

/** A command whose help and errors are in the language of the messages; so are those of its subcommands. */
export class LocalizedCommand extends Command {
  readonly #say: Say;

  constructor(name: string, say: Say) {
    super(name);
    this.#say = say;
    this.helpOption('-h, --help', say('help.option'));
    this.configureHelp({ styleTitle: (title) => say(TITLES[title] ?? 'help.other', { title }) });
  }

  override createCommand(name: string): LocalizedCommand {
    return new LocalizedCommand(name, this.#say);
  }

  override error(message: string, options?: ErrorOptions): never {
    const id = WRONG[options?.code ?? ''];
    if (id === undefined) return super.error(message, options);
    const [, one = '', other = ''] = /'([^']*)'[^']*(?:'([^']*)')?/.exec(message) ?? [];
    // Of an argument commander names the value first, of an option the option.
    const [first, second] = message.startsWith('error: command-argument') ? [other, one] : [one, other];
    const choices = /choices are ([^.]+)\./.exec(message)?.[1] ?? '';
    const suggestion = /\(Did you mean ([^?]+)\?\)/.exec(message)?.[1] ?? '';
    const said = [
      this.#say(id, { first, second }),
      ...(choices === '' ? [] : [this.#say('wrong.choices', { choices })]),
      ...(suggestion === '' ? [] : [this.#say('wrong.suggestion', { suggestion })]),
    ];
    return super.error(said.join(''), options);
  }
}
