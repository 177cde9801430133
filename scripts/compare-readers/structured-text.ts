/** A character as mutool's structured text states it: where its baseline begins, and what it is. */
interface Placed {
  readonly x: number;
  readonly y: number;
  readonly character: string;
}

/** A character painted again within this share of its size is the same one: faked bold face. */
const SAME = 0.15;

const PAGE = /<page [^>]*>([\s\S]*?)<\/page>/gu;
const LINE = /<line [^>]*>([\s\S]*?)<\/line>/gu;
const TOKEN = /<font [^>]*size="([\d.]+)"|<char [^>]*\bx="(-?[\d.]+)" y="(-?[\d.]+)"[^>]*\bc="([^"]*)"/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The pages of `mutool draw -F stext`, a text line each, with what is painted twice taken once. */
export function pagesOfStructuredText(xml: string): string[] {
  return [...xml.matchAll(PAGE)].map(([, page = '']) => {
    const painted = new Map<string, Placed[]>();
    return [...page.matchAll(LINE)].map(([, line = '']) => onceEach(line, painted)).join('\n');
  });
}

function onceEach(line: string, painted: Map<string, Placed[]>): string {
  let text = '';
  let size = 0;
  for (const [, font, x, y, written = ''] of line.matchAll(TOKEN)) {
    if (font !== undefined) {
      size = Number(font);
      continue;
    }
    const own = { x: Number(x), y: Number(y), character: decoded(written) };
    const same = painted.get(own.character) ?? [];
    const again = same.some(
      (other) => Math.abs(other.x - own.x) < size * SAME && Math.abs(other.y - own.y) < size * SAME,
    );
    if (again && own.character.trim() !== '') continue;
    painted.set(own.character, [...same.slice(-200), own]);
    text += own.character;
  }
  return text;
}

const decoded = (written: string): string =>
  written.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name] ?? whole);
  });
