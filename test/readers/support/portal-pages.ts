/** A page as portals lay them out, and the lines that are the report. Places and figures are invented. */
export interface PortalPage {
  readonly what: string;
  readonly title?: string;
  readonly body: string;
  readonly lines: readonly string[];
}

const FIRST = '一、主要工作';
const DONE = '全年办理行政处罚案件36件，其中简易程序24件，普通程序12件，罚没款4.2万元，未发生行政复议。';
const TAUGHT = '组织法治宣传活动18场，发放资料3600余份，受教育群众5200余人次，新培养“法律明白人”21名。';
const NEXT = '二、下步打算';
const PLAN = '计划培训执法人员4期，力争持证率达到100%。';
const TITLE = '柳溪镇2023年法治政府建设工作报告';
const report = [FIRST, DONE, TAUGHT, DONE.replace('36', '37'), TAUGHT.replace('18', '19'), NEXT, PLAN];
const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');
const rows = (lines: readonly (readonly string[])[]): string =>
  `<table border="1">${lines.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const FIGURES = [
  ['项目', '上年', '本年'],
  ['行政许可', '112', '125'],
  ['行政处罚', '31', '36'],
];
const figureLines = FIGURES.map((cells) => cells.join('\t'));

const MENU =
  '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/gk">政务公开</a></li><li><a href="/hd">互动交流</a></li></ul></div>';
const FOOT =
  '<div class="footer"><p>主办：柳溪镇人民政府　承办：柳溪镇党政综合办公室</p><p>地址：柳溪镇南大街12号，电话：0999-1234567，邮编：999000</p><p>网站标识码：9999990001</p></div>';
const NEWS =
  '<div class="list"><h3>热点新闻</h3><ul><li><a href="/1">柳溪镇召开2024年春季农业生产会议，部署早稻育秧工作</a></li><li><a href="/2">我镇3个村入选市级示范村，新增绿化面积120亩</a></li></ul></div>';

export const PORTAL_PAGES: readonly PortalPage[] = [
  {
    what: 'news beside the article and an imprint below',
    body: `${MENU}<div class="main">${NEWS}<div class="article-box"><h1>${TITLE}</h1>${paragraphs(report)}</div></div>${FOOT}`,
    lines: [TITLE, ...report],
  },
  {
    what: 'a heading that repeats the title of the page',
    title: `${TITLE}_柳溪镇人民政府`,
    body: `${MENU}<div id="zoom"><h2>${TITLE}</h2>${paragraphs(report)}</div>${FOOT}`,
    lines: [TITLE, ...report],
  },
  {
    what: 'each chapter in a box of its own, the last one short',
    body: `${MENU}<div class="wrap"><div class="part">${paragraphs(report.slice(0, 5))}</div><div class="part">${paragraphs(report.slice(5))}</div></div>${FOOT}`,
    lines: report,
  },
  {
    what: 'a table of figures in a box beside the article',
    body: `${MENU}<div class="wrap"><div class="TRS_Editor">${paragraphs(report)}</div><div class="tables">${rows(FIGURES)}</div></div>${FOOT}`,
    lines: [...report, ...figureLines],
  },
  {
    what: 'a page set in tables',
    title: TITLE,
    body: `<table width="1000"><tr><td><a href="/">首页</a></td><td><a href="/gk">政务公开</a></td></tr></table><table width="1000"><tr><td width="200">${NEWS}</td><td><table><tr><td align="center">${TITLE}</td></tr><tr><td>${paragraphs(report)}${rows(FIGURES)}</td></tr></table></td></tr></table>${FOOT}`,
    lines: [TITLE, ...report, ...figureLines],
  },
  {
    what: 'boxes with names that speak of comments and of sharing',
    body: `${MENU}<div class="sidebar-comment share" id="print-related">${paragraphs(report)}${rows(FIGURES)}</div>${FOOT}`,
    lines: [...report, ...figureLines],
  },
  {
    what: 'hardly more than tables',
    body: `${MENU}<div class="box"><p>${TITLE}</p>${rows([...FIGURES, ['主动公开规范性文件数量合计', '3', '5'], ['受理政府信息公开申请数量合计', '7', '9'], ['行政复议和行政诉讼案件数量合计', '0', '1'], ['行政事业性收费项目和金额合计', '0', '0']])}<p>本年度没有其他需要报告的事项。</p></div>${FOOT}`,
    lines: [
      TITLE,
      ...figureLines,
      '主动公开规范性文件数量合计\t3\t5',
      '受理政府信息公开申请数量合计\t7\t9',
      '行政复议和行政诉讼案件数量合计\t0\t1',
      '行政事业性收费项目和金额合计\t0\t0',
      '本年度没有其他需要报告的事项。',
    ],
  },
  {
    what: 'text right in the body, its lines broken by hand and figures in elements of their own',
    body: report.map((line) => line.replace(/\d+/g, '<span>$&</span>')).join('<br>\n'),
    lines: report,
  },
  {
    what: 'a short report and a long imprint',
    body: `${MENU}<div class="con"><p>${DONE}</p><p>${TAUGHT}</p><p>${PLAN}</p></div><div class="bottom"><p>版权所有：柳溪镇人民政府，未经许可不得转载，违者将依法追究责任。本站内容仅供参考，请以正式文件为准，感谢您的访问。</p>${FOOT}</div>`,
    lines: [DONE, TAUGHT, PLAN],
  },
  {
    what: 'catalogue data above the article',
    body: `${MENU}<div class="wrap">${rows([
      ['索 引 号：', '99999/2024-00012', '主题分类：', '法治'],
      ['发布机构：', '柳溪镇人民政府', '成文日期：', '2024-01-15'],
      ['名　　称：', TITLE, '有效性：', '有效'],
    ])}<div class="content">${paragraphs(report)}</div></div>${FOOT}`,
    lines: report,
  },
  {
    what: 'sentences that begin as widgets do',
    body: `${MENU}<div class="content"><p>关闭小煤矿12处。</p><p>分享经验材料36篇；收藏红色文物48件。</p><p>公众号推送信息198条，阅读量7.6万次。</p>${paragraphs(report)}<p>【打印】【关闭】</p><p>分享到：微信 微博</p></div>${FOOT}`,
    lines: [
      '关闭小煤矿12处。',
      '分享经验材料36篇；收藏红色文物48件。',
      '公众号推送信息198条，阅读量7.6万次。',
      ...report,
    ],
  },
  {
    what: 'figures in lists, and attachments as links below',
    body: `${MENU}<div class="content"><p>${DONE}</p><p>${TAUGHT}</p><ul><li>一是受理申请12件。</li><li>二是办结11件。</li></ul><p>${DONE.replace('36', '38')}</p><p>附件：<a href="a.xls">1. 行政处罚统计表</a></p></div>${FOOT}`,
    lines: [DONE, TAUGHT, '一是受理申请12件。', '二是办结11件。', DONE.replace('36', '38')],
  },
  {
    what: 'paragraphs that are boxes, with widgets between them',
    body: `${MENU}<div class="detail"><div>${TITLE}</div><div>发布时间：2024-01-15　浏览次数：118</div><div>字体：大 中 小</div>${report.map((line) => `<div>${line}</div>`).join('')}<div>上一篇：无</div></div>${FOOT}`,
    lines: [TITLE, ...report],
  },
];
