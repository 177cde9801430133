/**
 * Text as it may be shown on a terminal. Names and words of a hostile file may hold escape sequences that
 * rewrite the screen, and marks that turn the direction of what follows (Unicode TR 36, 2.6): each shows as its code.
 */
export const printable = (text: string): string =>
  text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|[^\P{Cc}\t\n]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
