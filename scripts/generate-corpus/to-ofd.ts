import { strToU8, zipSync } from 'fflate';
import type { TableRows } from './disclosure-tables.ts';
import type { Block, Layout } from './source.ts';
import { toText } from './to-text.ts';

const OFD = 'http://www.ofdspec.org/2016';
/** The page of GB/T 9704: 28 characters of 16 points (5.64 mm) on 22 lines. */
const SIZE = 5.64;
const LINE_CHARACTERS = 28;
const PAGE_LINES = 22;
const [LEFT, TOP, LINE_HEIGHT] = [26, 37, 10];
/** The number of a page stands below its text. */
const FOOT = 280;

interface Piece {
  readonly text: string;
  /** Characters from the left edge. */
  readonly indent: number;
}

interface Line {
  readonly pieces: readonly Piece[];
  /** Edges of the cells of a table's row, in characters from the left edge. */
  readonly edges?: readonly number[];
}

/** A fixed-layout document of pages, each line one text object, or one in each cell; paragraphs are indented by two characters. */
export function toOfd(blocks: readonly Block[], layout: Layout): Buffer {
  const lines = blocks.flatMap((block) => setLines(block, layout));
  const pages = Array.from({ length: Math.ceil(lines.length / PAGE_LINES) }, (_, index) =>
    lines.slice(index * PAGE_LINES, (index + 1) * PAGE_LINES),
  );
  const files: Record<string, string> = {
    'OFD.xml': `<ofd:OFD xmlns:ofd="${OFD}"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="${OFD}"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
  };
  pages.forEach((page, index) => {
    const objects = page.flatMap(({ pieces, edges = [] }, line) => {
      const top = TOP + line * LINE_HEIGHT;
      const texts = pieces.map(({ text, indent }) => textObject(text, LEFT + indent * SIZE, top));
      return [...texts, ...cellRules(edges, top)];
    });
    objects.push(textObject(`— ${index + 1} —`, 96, FOOT));
    files[`Doc_0/Pages/Page_${index}/Content.xml`] =
      `<ofd:Page xmlns:ofd="${OFD}"><ofd:Content><ofd:Layer ID="${1000 + index}">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
  });
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  // A fixed time, so that the same source gives the same bytes.
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: new Date(2024, 0, 1) }));
}

function setLines(block: Block, layout: Layout): Line[] {
  if (block.kind === 'table') return setTable(block.rows);
  const text = toText([block], { ...layout, indent: false }).trim();
  if (block.kind === 'title' || block.kind === 'center') {
    return [lineOf(text, Math.max(0, (LINE_CHARACTERS - widthOf(text)) / 2))];
  }
  if (block.kind === 'right') return [lineOf(text, LINE_CHARACTERS - widthOf(text) - 2)];
  const lines: Line[] = [];
  let [open, width, indent] = ['', 2, 2];
  for (const character of text) {
    if (width + widthOf(character) > LINE_CHARACTERS) {
      lines.push(lineOf(open, indent));
      [open, width, indent] = ['', 0, 0];
    }
    open += character;
    width += widthOf(character);
  }
  return [...lines, lineOf(open, indent)];
}

const lineOf = (text: string, indent: number): Line => ({ pieces: [{ text, indent }] });

/** Columns as wide as each other, with rules around the cells; no cell is merged or broken. */
function setTable(rows: TableRows): Line[] {
  const columns = rows[0]?.length ?? 1;
  const width = LINE_CHARACTERS / columns;
  const edges = Array.from({ length: columns + 1 }, (_, column) => column * width);
  return rows.map((cells) => ({
    pieces: cells.map((text, column) => {
      if (text === '<' || text === '^' || widthOf(text) > width - 1)
        throw new Error(`the OFD sample cannot set ${text}`);
      return { text, indent: column * width + 0.5 };
    }),
    edges,
  }));
}

/** Rules above, below and beside the cells of one row. */
function cellRules(edges: readonly number[], top: number): string[] {
  const [first, last] = [edges[0], edges.at(-1)];
  if (first === undefined || last === undefined) return [];
  // The baseline stands half of a line above the next row's.
  const [above, below] = [top - 2, top - 2 + LINE_HEIGHT];
  const across = [above, below].map((y) => rule(first, y, last, y));
  return [...across, ...edges.map((edge) => rule(edge, above, edge, below))];
}

function rule(from: number, y0: number, to: number, y1: number): string {
  const [x0, x1] = [LEFT + from * SIZE, LEFT + to * SIZE];
  return `<ofd:PathObject ID="${Math.round(y0 * 9000 + x0 * 20 + x1 + y1)}" Boundary="0 0 210 297" LineWidth="0.35"><ofd:AbbreviatedData>M ${x0.toFixed(2)} ${y0} L ${x1.toFixed(2)} ${y1}</ofd:AbbreviatedData></ofd:PathObject>`;
}

const isNarrow = (character: string): boolean => character < '\u0100';
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (isNarrow(one) ? 0.5 : 1), 0);

function textObject(text: string, x: number, y: number): string {
  const steps = [...text].slice(0, -1).map((character) => (isNarrow(character) ? SIZE / 2 : SIZE));
  const width = (widthOf(text) * SIZE).toFixed(2);
  return `<ofd:TextObject ID="${Math.round(y * 100 + x)}" Boundary="${x.toFixed(2)} ${y} ${width} 6" Font="3" Size="${SIZE}"><ofd:TextCode X="0" Y="5" DeltaX="${steps.join(' ')}">${text}</ofd:TextCode></ofd:TextObject>`;
}
