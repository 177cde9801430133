/**
 * Rows of the disclosure template's request table, so that 196 cells need not be marked by hand:
 *
 *   %cells new 件 本年新收政府信息公开申请数量 <一、>本年新收政府信息公开申请数量 | 9 2 0 0 0 1 12
 *
 * becomes a tab-separated line whose cells are figures named row·column and labelled new1 … new7. The
 * last cell is the row's total. A row whose key begins with "leaf" also belongs to the row "sum".
 * A ! after the row says that its cells do not add up on purpose; %identities ! the same of the balance.
 */
const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

export function expandTemplateRows(body: string): { rows: string; relations: string[] } {
  const relations: string[] = [];
  const keys: string[] = [];
  const rows = body.split('\n').map((line) => {
    const m = /^%cells (\w+) (\S+) (\S+) (.*) \| ([\d ]+?)( !)?$/.exec(line);
    if (!m) return line;
    const [, key = '', unit = '', name = '', prefix = '', values = '', wrong = ''] = m;
    keys.push(key);
    const cells = values.split(' ').map((v, k) => `{${key}${'abcdefg'[k]}=${v}#${name}·${COLUMNS[k]}#u:${unit}}`);
    relations.push(`= ${key}g: ${[...'abcdef'].map((c) => key + c).join(' ')}${wrong}`);
    return `${prefix}\t${cells.join('\t')}`;
  });
  const leaves = keys.filter((k) => k.startsWith('leaf'));
  if (leaves.length === 0) return { rows: rows.join('\n'), relations };
  const wrongColumns = /^%wrong (.*)$/m.exec(body)?.[1] ?? '';
  const marked = (kind: string, c: string) => (wrongColumns.includes(kind + c) ? ' !' : '');
  for (const c of 'gabcdef') {
    relations.push(`= sum${c}: ${leaves.map((k) => k + c).join(' ')}${marked('sum:', c)}`);
    relations.push(`b new${c} old${c} = sum${c} next${c}${marked('balance:', c)}`);
  }
  return { rows: rows.filter((r) => !r.startsWith('%wrong')).join('\n'), relations };
}
