/**
 * The line of a gold sentence that says of when and whose its figures are:
 *
 *   w 2024年 | 全市 ; 2: 上年 | 市本级     all figures, then those that differ by their position; `-` where nothing is named
 */
export interface Scope {
  period: string;
  subject: string;
}

/** One scope a figure, or undefined for a sentence without such a line. */
export function readScopes(line: string | undefined, figures: number): Scope[] | undefined {
  if (line === undefined) return undefined;
  const [usual = '', ...others] = line.slice(2).split(' ; ');
  const scopes = Array.from({ length: figures }, () => readScope(usual));
  for (const other of others) {
    const [, at = '', body = ''] = /^(\d+): (.*)$/.exec(other) ?? [];
    if (scopes[Number(at) - 1] === undefined) throw new Error(`no figure ${at}: ${line}`);
    scopes[Number(at) - 1] = readScope(body);
  }
  return scopes;
}

function readScope(body: string): Scope {
  const [period, subject, more] = body.trim().split(' | ');
  if (!period || !subject || more !== undefined) throw new Error(`not a period and a subject: ${body}`);
  return { period: period === '-' ? '' : period, subject: subject === '-' ? '' : subject };
}
