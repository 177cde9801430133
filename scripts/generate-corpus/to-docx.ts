import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { docxTable } from './docx-table.ts';
import type { Block, BlockKind, Layout } from './source.ts';

const FONT = 'Noto Serif CJK SC';
const HEADINGS = { heading1: 0, heading2: 1, heading3: 2 } as const;
const HEADING_LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const PRINTED_NUMBER = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、])\s*/;

/** A Word file; what Word would add itself (numbers, footnotes, page numbers) is really left to Word. */
export async function toDocx(blocks: readonly Block[], layout: Layout): Promise<Buffer> {
  const footnotes: string[] = [];
  const children = blocks.map((block) =>
    block.kind === 'table' ? docxTable(block.rows, FONT) : paragraph(block.kind, block.text, layout, footnotes),
  );
  const document = new Document({
    creator: 'gouji',
    styles: { default: { document: { run: { font: FONT, size: 28 } } } },
    numbering: { config: [{ reference: 'outline', levels: outlineLevels() }] },
    footnotes: Object.fromEntries(
      footnotes.map((text, index) => [index + 1, { children: [new Paragraph({ children: [run(text)] })] }]),
    ),
    sections: [
      {
        headers: layout.runningHead === undefined ? {} : { default: runningHead(layout.runningHead) },
        footers: layout.pageNumbers ? { default: pageNumber() } : {},
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function paragraph(kind: BlockKind, text: string, layout: Layout, footnotes: string[]): Paragraph {
  const level = kind in HEADINGS ? HEADINGS[kind as keyof typeof HEADINGS] : undefined;
  const numbered = layout.autoNumber && level !== undefined;
  const printed = numbered ? text.replace(PRINTED_NUMBER, '') : text;
  return new Paragraph({
    alignment:
      kind === 'title' || kind === 'center'
        ? AlignmentType.CENTER
        : kind === 'right'
          ? AlignmentType.RIGHT
          : AlignmentType.LEFT,
    ...(layout.headingStyles && level !== undefined ? { heading: HEADING_LEVELS[level] as 'Heading1' } : {}),
    ...(numbered ? { numbering: { reference: 'outline', level } } : {}),
    ...(kind === 'paragraph' || level !== undefined ? { indent: { firstLine: 560 } } : {}),
    spacing: { line: 400 },
    children: inline(printed, kind === 'title' || level === 0, footnotes),
  });
}

/** Runs of a line: `**bold**`, `{br}` and `[^footnote]`. */
function inline(text: string, bold: boolean, footnotes: string[]): (TextRun | FootnoteReferenceRun)[] {
  const parts = text.split(/(\*\*.*?\*\*|\{br\}|\[\^[^\]]*\])/).filter((part) => part !== '');
  return parts.map((part) => {
    if (part === '{br}') return new TextRun({ break: 1 });
    if (part.startsWith('[^')) return new FootnoteReferenceRun(footnotes.push(part.slice(2, -1)));
    return part.startsWith('**') ? run(part.slice(2, -2), true) : run(part, bold);
  });
}

const run = (text: string, bold = false): TextRun => new TextRun({ text, bold, font: FONT });

const runningHead = (text: string): Header =>
  new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text)] })] });

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FONT })],
      }),
    ],
  });

const outlineLevels = () => [
  { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
  { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT },
  { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.LEFT },
];
