/** What the total row of a table is the total of, and whose table it is, as the caption tells. */
export interface CaptionSubject {
  /** 一般公共预算收入; undefined where the caption names no single account. */
  readonly account?: string;
  /** 全市, 市本级; undefined where it names none. */
  readonly scope?: string;
}

const ACCOUNT = /(一般公共(?:预算)?|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?)(收入|支出)/g;
/** Tables of a part of an account. */
const PART = /转移支付|对下|补助|基本支出|三公|平衡|收支|还本|付息|专项/;
const SCOPE = /全[国省市州盟区县旗]|[省市州盟区县旗]本级|(?<![\u4e00-\u9fff]地)[省市州盟区县旗]级/;
const NAMES: Readonly<Record<string, string>> = {
  一般公共: '一般公共预算',
  一般公共预算: '一般公共预算',
  政府性基金: '政府性基金',
  政府性基金预算: '政府性基金',
  国有资本经营: '国有资本经营预算',
  国有资本经营预算: '国有资本经营预算',
  社会保险基金: '社会保险基金',
  社会保险基金预算: '社会保险基金',
};

export function captionSubject(caption: string): CaptionSubject {
  const text = caption.replace(/\s+/g, '');
  const scope = SCOPE.exec(text)?.[0];
  const accounts = new Set(
    [...text.matchAll(ACCOUNT)].map(([, fund = '', side = '']) => `${NAMES[fund] ?? fund}${side}`),
  );
  const [account] = accounts;
  return {
    ...(scope === undefined ? {} : { scope }),
    ...(account !== undefined && accounts.size === 1 && !PART.test(text) ? { account } : {}),
  };
}
