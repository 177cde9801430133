import { isWide } from '../support/wide.ts';

/** Without invisible marks (soft hyphens, zero-width joiners); white space as a browser shows it; where source lines break between ideographs it shows nothing that is meant. */
export function inlineText(raw: string): string {
  return raw
    .replace(/\p{Cf}/gu, '')
    .replace(/[ \t\r\n\f]+/g, (space, offset: number, whole: string) => {
      const broken = /[\r\n]/.test(space) && isWide(whole[offset - 1]) && isWide(whole[offset + space.length]);
      return broken ? '' : ' ';
    })
    .trim();
}
