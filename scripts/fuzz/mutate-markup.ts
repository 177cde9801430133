import type { Random } from './random.ts';

/** Spoils markup (HTML, XML, RTF) or the source of a pdf while it stays mostly well formed. */
export type TextMutation = (text: string, random: Random) => string;

const NUMBERS = [
  '0',
  '-1',
  '1e9',
  '65536',
  '999999999',
  '2147483648',
  '-2147483649',
  '18446744073709551616',
  'NaN',
  '',
];
const MAX_LENGTH = 1 << 20;

const cut = (text: string): string => text.slice(0, MAX_LENGTH);
const pieces = (text: string, pattern: RegExp): readonly RegExpExecArray[] => [...text.matchAll(pattern)];

function replaceOne(text: string, pattern: RegExp, random: Random, replacement: (found: string) => string): string {
  const found = pieces(text, pattern);
  if (found.length === 0) return text;
  const one = random.pick(found);
  return cut(text.slice(0, one.index) + replacement(one[0]) + text.slice(one.index + one[0].length));
}

/** A tag of markup, a group or control word of RTF, a name or reference of a pdf. */
const TOKEN = /<[^<>]{0,200}>|\\[a-z]{1,20}-?\d*|[{}]|\/[A-Za-z]{1,20}|\d+ 0 R/g;

export const MARKUP_MUTATIONS = {
  'number-out-of-range': (text, random) => {
    let changed = text;
    for (let count = 1 + random.below(4); count > 0; count -= 1) {
      changed = replaceOne(changed, /\d+(?:\.\d+)?/g, random, () => random.pick(NUMBERS));
    }
    return changed;
  },
  'drop-token': (text, random) => replaceOne(text, TOKEN, random, () => ''),
  'double-token': (text, random) => replaceOne(text, TOKEN, random, (token) => token + token),
  'repeat-token': (text, random) => replaceOne(text, TOKEN, random, (token) => token.repeat(1 + random.below(3000))),
  'swap-tokens': (text, random) => {
    const tokens = pieces(text, TOKEN);
    if (tokens.length < 2) return text;
    const other = random.pick(tokens)[0];
    return replaceOne(text, TOKEN, random, () => other);
  },
  'move-stretch': (text, random) => {
    const start = random.below(text.length);
    const piece = text.slice(start, start + random.below(400));
    const without = text.slice(0, start) + text.slice(start + piece.length);
    const at = random.below(without.length + 1);
    return without.slice(0, at) + piece + without.slice(at);
  },
  'nest-deep': (text, random) =>
    replaceOne(text, /<([A-Za-z:]{1,20})[^<>/]{0,100}>/g, random, (tag) => tag.repeat(1 + random.below(20_000))),
  'declare-entities': (text, random) =>
    `<!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y "&x;&x;&x;&x;"><!ENTITY e SYSTEM "file:///etc/passwd">]>${text.slice(random.below(60))}`,
  'odd-characters': (text, random) => {
    const at = random.below(text.length);
    const odd = random.pick([
      '\0',
      '\ud800',
      '\ufffd',
      '\u202e',
      '\u001b[2J',
      '&#x110000;',
      '&e;',
      '\ue001'.repeat(500),
      '‮',
    ]);
    return text.slice(0, at) + odd + text.slice(at);
  },
} as const satisfies Readonly<Record<string, TextMutation>>;
