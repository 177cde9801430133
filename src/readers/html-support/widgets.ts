/** What portals print around an article: the way to it, font size, print, share, counters, neighbours. */
const WIDGETS: readonly RegExp[] = [
  /^[【[（(]?\s*(字体|字号|扫一扫|上一[篇条]|下一[篇条]|返回顶部|当前位置|您的位置|责任编辑|选择区域|关联稿件|相关附件|附件下载)/u,
  // `【打印】【关闭】`, `分享到：`; not `关闭小煤矿12处`.
  /^[【[（(]?\s*(打印|关闭|分享|收藏)($|[\s：:】\]）)到|]|本页|此页|页面|正文|窗口)/u,
  /^首页\s*(>|＞|»|\/|-)/u,
  /(浏览次数|浏览量|阅读次数|阅读量|点击量|点击数|访问量|【?字[号体]：|打印本页|打印正文)/u,
];
/** `京ICP备05070218号`; not `办理ICP备案12个`. */
const IMPRINT = /(网站标识码|备案号|ICP备\s*\d|Copyright|版权所有(?![人者权]))/u;
const SENTENCE = /[。；]/u;
const MAX_LENGTH = 120;

/** Whether a paragraph of a page belongs to the site. Sentences do not, for reports tell of print and of visits too. */
export const isWidget = (text: string): boolean =>
  text.length <= MAX_LENGTH && (IMPRINT.test(text) || (!SENTENCE.test(text) && WIDGETS.some((one) => one.test(text))));
