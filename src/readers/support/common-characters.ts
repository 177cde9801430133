/**
 * The characters that government prose, simplified or traditional, is mostly made of: about half of
 * any real report, and next to nothing of text decoded or mapped wrongly.
 */
const COMMON =
  '的一是不在有和人了中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经' +
  '十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平' +
  '形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党' +
  '程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干' +
  '做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单' +
  '风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界' +
  '县市镇乡府执督察审查复案调解责监督财税收支预算亿元项目服务企业城镇贫困就业疫情环境投资居民增长' +
  '為個國時來們會發動學說產種後過經進實現點業當關與應還無長開門見報電這對將統計論運農區強決戰處隊給領導務萬達積議聲鬥類離華確';

const common = new Set(COMMON);
const HAN = /\p{Script=Han}/u;

export interface HanCount {
  readonly han: number;
  readonly common: number;
}

/** How many of the characters are Chinese, and how many of these are common ones. */
export function countHan(text: string): HanCount {
  let han = 0;
  let familiar = 0;
  for (const character of text) {
    if (!HAN.test(character)) continue;
    han += 1;
    if (common.has(character)) familiar += 1;
  }
  return { han, common: familiar };
}
