const FIELD_BEGIN = '\u0013';
const FIELD_SEPARATOR = '\u0014';
const FIELD_END = '\u0015';

/** Characters that stand for something else in the text of a Word file; [MS-DOC] 2.8.25 and 2.4.1. */
const REPLACED: Readonly<Record<string, string>> = {
  '\u000b': '\n',
  '\u001e': '-',
  '\u00a0': ' ',
};

/**
 * Takes field codes out as the text goes by, paragraph by paragraph: of `{ code | result }` the result
 * stays. A field may begin in one paragraph and end in another, hence the state.
 */
export function createCleaner(): (raw: string) => string {
  /** One entry per open field: whether its code is still going on. */
  const fields: boolean[] = [];
  return (raw) => {
    let text = '';
    for (const character of raw) {
      if (character === FIELD_BEGIN) fields.push(true);
      else if (character === FIELD_SEPARATOR && fields.length > 0) fields[fields.length - 1] = false;
      else if (character === FIELD_END) fields.pop();
      else if (!fields.includes(true)) text += clean(character);
    }
    return text;
  };
}

/** Other control characters are anchors of pictures, notes and the like. */
const clean = (character: string): string => REPLACED[character] ?? (/[^\P{Cc}\t]/u.test(character) ? '' : character);
