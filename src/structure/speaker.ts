// 栗溪县人民政府县长　周 远 平; ——……会议上　省长　某某某
const OFFICE = '(?:省长|主席|市长|县长|区长|州长|旗长|盟长|专员|镇长|乡长|主任|局长|厅长|总理)';
const NAME = '[一-鿿]{2,4}|[一-鿿][ 　]+[一-鿿](?:[ 　]+[一-鿿])?|[一-鿿]{1,10}·[一-鿿·]{1,12}';
const NAMED = new RegExp(`${OFFICE}[ 　]*(${NAME})$`);
const REVERSED = new RegExp(`^(${NAME})[ 　]+[一-鿿]{0,16}${OFFICE}$`);
// What may follow an office without being a name.
const NO_NAME = /^(?:会议|办公|致辞|作|关于|报告|在|委托|签|信箱)/;

/** Who delivers the report, as the lines between title and text name him; undefined where they do not. */
export function findSpeaker(headLines: readonly string[]): string | undefined {
  for (const line of headLines) {
    const text = line.trim().replace(/^[（(—―－-]+|[）)]$/g, '');
    if (text.length > 80) continue;
    const name = (NAMED.exec(text) ?? REVERSED.exec(text))?.[1];
    if (name !== undefined && !NO_NAME.test(name)) return name.replace(/[ 　]+/g, '');
  }
  return undefined;
}
