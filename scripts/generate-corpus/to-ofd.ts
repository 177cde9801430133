import { strToU8, zipSync } from 'fflate';
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

interface Line {
  readonly text: string;
  /** Characters from the left edge. */
  readonly indent: number;
}

/** A fixed-layout document of pages, each line one text object; paragraphs are indented by two characters. */
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
    const texts = page.map(({ text, indent }, line) =>
      textObject(text, LEFT + indent * SIZE, TOP + line * LINE_HEIGHT),
    );
    texts.push(textObject(`— ${index + 1} —`, 96, FOOT));
    files[`Doc_0/Pages/Page_${index}/Content.xml`] =
      `<ofd:Page xmlns:ofd="${OFD}"><ofd:Content><ofd:Layer ID="${1000 + index}">${texts.join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
  });
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  // A fixed time, so that the same source gives the same bytes.
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: new Date(2024, 0, 1) }));
}

function setLines(block: Block, layout: Layout): Line[] {
  const text = toText([block], { ...layout, indent: false }).trim();
  if (block.kind === 'table') throw new Error('the OFD sample has no tables');
  if (block.kind === 'title' || block.kind === 'center') {
    return [{ text, indent: Math.max(0, (LINE_CHARACTERS - widthOf(text)) / 2) }];
  }
  if (block.kind === 'right') return [{ text, indent: LINE_CHARACTERS - widthOf(text) - 2 }];
  const lines: Line[] = [];
  let [open, width, indent] = ['', 2, 2];
  for (const character of text) {
    if (width + widthOf(character) > LINE_CHARACTERS) {
      lines.push({ text: open, indent });
      [open, width, indent] = ['', 0, 0];
    }
    open += character;
    width += widthOf(character);
  }
  return [...lines, { text: open, indent }];
}

const isNarrow = (character: string): boolean => character < '\u0100';
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (isNarrow(one) ? 0.5 : 1), 0);

function textObject(text: string, x: number, y: number): string {
  const steps = [...text].slice(0, -1).map((character) => (isNarrow(character) ? SIZE / 2 : SIZE));
  const width = (widthOf(text) * SIZE).toFixed(2);
  return `<ofd:TextObject ID="${Math.round(y * 100 + x)}" Boundary="${x.toFixed(2)} ${y} ${width} 6" Font="3" Size="${SIZE}"><ofd:TextCode X="0" Y="5" DeltaX="${steps.join(' ')}">${text}</ofd:TextCode></ofd:TextObject>`;
}
