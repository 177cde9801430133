import { type Document, DomHandler } from 'domhandler';
import { Parser, type ParserOptions } from 'htmlparser2';
import { ReadFailure } from '../../model/errors.ts';
import { MAX_DEPTH } from './max-depth.ts';

/** Parses HTML, or XML with `xmlMode`; refuses absurd nesting as soon as it shows. */
export function parseMarkup(markup: string, options: ParserOptions = {}): Document {
  const handler = new DomHandler();
  const open = handler.onopentag.bind(handler);
  const close = handler.onclosetag.bind(handler);
  let depth = 0;
  handler.onopentag = (name, attributes) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new ReadFailure('corrupt', { reason: 'nesting' });
    open(name, attributes);
  };
  handler.onclosetag = () => {
    depth -= 1;
    close();
  };
  new Parser(handler, options).end(markup);
  return handler.root;
}
