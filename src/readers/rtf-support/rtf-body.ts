import type { SourceDocument } from '../../model/document.ts';
import { createDocumentBuilder } from '../support/document-builder.ts';
import { type DocRow, placeRows } from '../support/place-rows.ts';
import type { RtfSummary } from './reading-state.ts';
import { type RtfEvent, rtfEvents } from './rtf-text.ts';

interface Flow {
  text(text: string): void;
  control(word: string, value: number | undefined): void;
  end(): void;
}

/** The body, then text boxes, then footnotes. */
export function layOutRtf(source: string, summary: RtfSummary): SourceDocument {
  const builder = createDocumentBuilder();
  const body = createFlow(builder, 'body');
  const later: Record<'box' | 'footnote', RtfEvent[]> = { box: [], footnote: [] };
  for (const event of rtfEvents(source, summary)) {
    if (event.part === 'body') apply(event, body);
    else later[event.part].push(event);
  }
  body.end();
  for (const [events, part] of [[later.box, 'body'] as const, [later.footnote, 'footnote'] as const]) {
    const flow = createFlow(builder, part);
    for (const event of events) apply(event, flow);
    flow.end();
  }
  return builder.build();
}

const apply = (event: RtfEvent, flow: Flow): void =>
  event.type === 'text' ? flow.text(event.text) : flow.control(event.word, event.value);

/** Paragraphs and tables as their marks go by; RTF 1.9.1, "Table definitions". */
function createFlow(builder: ReturnType<typeof createDocumentBuilder>, part: 'body' | 'footnote'): Flow {
  let line = '';
  let lines: string[] = [];
  let cells: string[] = [];
  let rows: DocRow[] = [];
  let edges: number[] = [];
  let merges: { across: boolean; down: boolean }[] = [];
  let merge = { across: false, down: false };
  let inTable = false;
  let level: number | undefined;

  const endLine = (): void => {
    const text = line.trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const endTable = (): void => {
    const drafts = placeRows(cells.length > 0 ? [...rows, { cells, definition: undefined }] : rows);
    if (drafts.length > 1 && drafts.some(({ text }) => text !== '')) builder.table(drafts);
    else if (drafts[0] !== undefined && drafts[0].text !== '') builder.paragraph(drafts[0].text, { part });
    rows = [];
    cells = [];
  };
  const endParagraph = (): void => {
    endLine();
    // Inside a cell a paragraph is one more line of it.
    if (inTable || lines.length === 0) return;
    endTable();
    lines.forEach((text, index) => {
      const heading = index === 0 && level !== undefined ? { headingLevel: level } : {};
      builder.paragraph(text, { part, unit: lines.length > 1 ? 'line' : 'paragraph', ...heading });
    });
    lines = [];
  };
  const endCell = (): void => {
    endLine();
    cells.push(lines.join('\n'));
    lines = [];
  };
  const endRow = (): void => {
    const definition = edges.length > cells.length ? { edges: edges.slice(0, cells.length + 1), merges } : undefined;
    rows.push({ cells, definition });
    cells = [];
  };
  const controls: Readonly<Record<string, (value: number | undefined) => void>> = {
    par: endParagraph,
    sect: endParagraph,
    page: endParagraph,
    line: endLine,
    nestcell: endLine,
    nestrow: endLine,
    '\n': endParagraph,
    '\r': endParagraph,
    pard: () => {
      inTable = false;
      level = undefined;
    },
    intbl: () => {
      inTable = true;
    },
    outlinelevel: (value = 9) => {
      level = value < 9 ? value + 1 : undefined;
    },
    cell: endCell,
    row: endRow,
    trowd: () => {
      edges = [];
      merges = [];
      merge = { across: false, down: false };
    },
    trleft: (value = 0) => {
      edges[0] = value;
    },
    clmrg: () => {
      merge.across = true;
    },
    clvmrg: () => {
      merge.down = true;
    },
    cellx: (value = 0) => {
      if (edges.length === 0) edges.push(Math.min(0, value - 1));
      edges.push(value);
      merges.push(merge);
      merge = { across: false, down: false };
    },
  };
  return {
    text: (text) => {
      // A table ends where text stands outside it.
      if (!inTable && line === '' && lines.length === 0 && (rows.length > 0 || cells.length > 0) && text.trim() !== '')
        endTable();
      line += text;
    },
    control: (word, value) => controls[word]?.(value),
    end: () => {
      inTable = false;
      endParagraph();
      endTable();
    },
  };
}
