// Slips of the hand in a printed figure; undefined where it leaves no room for one.
import { pickSome, type Random } from './plant.ts';

/** Two neighbouring digits that differ; never a leading zero. */
export function swapDigits(surface: string, random: Random): string | undefined {
  const places = [...surface.matchAll(/(?=(\d)(\d))/g)].filter(
    ([, a, b], i) => a !== b && !(i === 0 && b === '0' && /^\d/.test(surface)),
  );
  const at = pickSome(places, 1, random)[0];
  if (at === undefined) return undefined;
  return surface.slice(0, at.index) + at[2] + at[1] + surface.slice(at.index + 2);
}

/** One digit that is another; the first is never 0. */
export function changeDigit(surface: string, random: Random): string | undefined {
  const at = pickSome([...surface.matchAll(/\d/g)], 1, random)[0];
  if (at === undefined) return undefined;
  const digit = (Number(at[0]) + 1 + Math.floor(random() * 9)) % 10;
  const leading = !/\d/.test(surface.slice(0, at.index));
  return surface.slice(0, at.index) + String(leading && digit === 0 ? 5 : digit) + surface.slice(at.index + 1);
}

/** Another number of as many digits. */
export function otherDigits(surface: string, random: Random): string | undefined {
  let first = true;
  return surface.replace(/\d/g, () => {
    const digit = first ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10);
    first = false;
    return String(digit);
  });
}

/** One zero more; thousands marks move along. */
export function shiftByTen(surface: string): string | undefined {
  const match = /\d+(?:([,，])\d{3})*/.exec(surface);
  if (match === null || /[.．]/.test(surface)) return undefined;
  const [digits, mark] = match;
  const longer = `${digits.replace(/[,，]/g, '')}0`;
  return surface.replace(digits, mark === undefined ? longer : longer.replace(/\B(?=(?:\d{3})+$)/g, mark));
}

/** 万 for 亿, or the reverse. */
export function otherUnit(surface: string): string | undefined {
  if (surface.includes('亿元')) return surface.replace('亿元', '万元');
  return surface.includes('万元') ? surface.replace('万元', '亿元') : undefined;
}
