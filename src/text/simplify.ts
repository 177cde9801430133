import { characterTable } from './character-table.ts';

const TRADITIONAL =
  '萬億個項戶條場餘處間張總計劃實開設與關業務書會議決辦審檢調查糾紛復訴訟應當層級縣鎮鄉區黨發動領導幹部眾講座資料審類農產價額貨幣銷進購財稅債預執現徵繳費單據標數據佔達減長幅勞動險醫療學師範圍點線網電話訊號臺灣門診歲萊養護環境汙染廢氣噸頃陸運輸車輛橋鐵儲機場協政為於從這個們時來對後過還經種將無結統採屬證認識記錄聽論請讓規則創組織團隊員責傳廣聯係選舉報監視強積極滿備題問態節糧漁園鋪鋼歷權義約給維終續縮績絕細紅純紙練編緊製複補訓評試該詢詳誠說談諮諾貧貢貼賠賞質贈贊趨軍較輕輪轉適遲遷邊郵釋銀錯鍵閉陽隨隱離難雙雜響頁順頭願顯風飲館驗體齊獎獲災';
const SIMPLIFIED =
  '万亿个项户条场余处间张总计划实开设与关业务书会议决办审检调查纠纷复诉讼应当层级县镇乡区党发动领导干部众讲座资料审类农产价额货币销进购财税债预执现征缴费单据标数据占达减长幅劳动险医疗学师范围点线网电话讯号台湾门诊岁莱养护环境污染废气吨顷陆运输车辆桥铁储机场协政为于从这个们时来对后过还经种将无结统采属证认识记录听论请让规则创组织团队员责传广联系选举报监视强积极满备题问态节粮渔园铺钢历权义约给维终续缩绩绝细红纯纸练编紧制复补训评试该询详诚说谈咨诺贫贡贴赔赏质赠赞趋军较轻轮转适迟迁边邮释银错键闭阳随隐离难双杂响页顺头愿显风饮馆验体齐奖获灾';

const MAP = new Map<string, string>();
for (let i = 0; i < TRADITIONAL.length; i += 1) MAP.set(TRADITIONAL[i] as string, SIMPLIFIED[i] as string);
MAP.set('\u00a0', ' ');
const NEEDED = characterTable([...MAP].flatMap(([from, to]) => (from === to ? [] : [from])).join(''));

/** A space that mark-up left behind, at its length: joiners that count for nothing, and the space. */
const ENTITY = `${'\u2060'.repeat(5)} `;

/**
 * The common traditional characters of official prose in their simplified form, one for one: the length stays,
 * so offsets hold. Text without any of them comes back as it is.
 */
export function simplify(text: string): string {
  const plain = text.includes('&nbsp;') ? text.replaceAll('&nbsp;', ENTITY) : text;
  let at = 0;
  while (at < plain.length && NEEDED[plain.charCodeAt(at)] !== 1) at += 1;
  if (at === plain.length) return plain;
  let out = '';
  for (const c of plain) out += MAP.get(c) ?? c;
  return out;
}
