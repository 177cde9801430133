import type { Bilingual } from '../contracts/check.ts';

/** Everything the command line says apart from errors, failures and findings. */
export const texts = {
  'program.description': {
    zh: '勾稽：批量读取中国政府报告，提取章节与指标，核对总数',
    en: 'Reads Chinese government reports in bulk, extracts sections and figures, and ties totals out',
  },
  'run.description': { zh: '分析一批报告，写出全部表格', en: 'analyse a batch and write every table' },
  'check.description': { zh: '分析报告并逐条列出疑点', en: 'analyse and print findings like a linter' },
  'explain.description': {
    zh: '说明一条核对规则：做什么、为什么、示例',
    en: 'what a check does, why, with its examples',
  },
  'list.description': { zh: '列出可用的读取器、报告类型、核对、指标或输出', en: 'list what is available' },
  'arg.inputs': { zh: '文件、文件夹或通配模式', en: 'files, folders or patterns' },
  'arg.files': { zh: '文件、文件夹或通配模式', en: 'files, folders or patterns' },
  'arg.check': { zh: '核对规则的 id', en: 'id of a check' },
  'arg.list': { zh: 'readers|profiles|checks|indicators|writers', en: 'readers|profiles|checks|indicators|writers' },
  'opt.out': { zh: '输出文件夹', en: 'output folder' },
  'opt.workers': { zh: '同时工作的进程数（不影响结果）', en: 'worker processes (never changes the result)' },
  'opt.password': { zh: '加密 PDF 的密码（不写入结果）', en: 'password of encrypted pdf files (written nowhere)' },
  'opt.segmenter': { zh: '分词器：auto|nodejieba|node-rs-jieba', en: 'segmenter: auto|nodejieba|node-rs-jieba' },
  'opt.lang': { zh: '消息语言：zh|en', en: 'language of messages: zh|en' },
  'opt.fail-on': {
    zh: '有这一级别以上的疑点时以 1 退出：error|warning|info',
    en: 'exit 1 when findings reach this severity: error|warning|info',
  },
  'opt.bom': { zh: 'CSV 文件带 BOM（便于 Excel 打开）', en: 'byte order mark in CSV files, for Excel' },
  'opt.ocr': {
    zh: '识别扫描页和图片中的文字（所需程序包见 gouji list readers）',
    en: 'read scanned pages and pictures by text recognition (gouji list readers shows what it needs)',
  },
  'opt.quiet': { zh: '不显示进度', en: 'no progress' },
  'opt.config': {
    zh: '配置文件（默认从输入位置向上找 gouji.config.yaml）',
    en: 'configuration file (default: gouji.config.yaml found upward from the input)',
  },
  'opt.timeout-seconds': { zh: '每份报告最长处理时间（秒）', en: 'longest time for one report, in seconds' },
  'opt.max-file-megabytes': { zh: '文件大小上限（MB）', en: 'largest file, in MB' },
  'opt.max-pages': { zh: '每份报告页数上限', en: 'most pages of one report' },
  'opt.max-memory-megabytes': { zh: '每个处理进程的内存上限（MB）', en: 'most memory of one worker, in MB' },
  'opt.profile': {
    zh: '自定义的报告类型（YAML 文件，可重复；与内置类型同名时替换之）',
    en: 'a genre of your own (YAML file, repeatable); replaces a built-in one of the same id',
  },
  'opt.explain-rejected': {
    zh: '另写 rejected.csv：看到但未作为指标的数字及理由',
    en: 'also write rejected.csv: numbers that were left out, and why',
  },
  'progress.line': {
    zh: '{done}/{total} 份，{rate} 份/秒，剩余 {left}，失败 {failed}',
    en: '{done}/{total} reports, {rate}/s, {left} left, {failed} failed',
  },
  'run.writing': { zh: '正在写出表格……', en: 'writing tables…' },
  'run.skipped': {
    zh: '跳过 {count} 个文件（锁文件、隐藏文件、系统文件）：{names}',
    en: 'skipped {count} files (lock, hidden and system files): {names}',
  },
  'run.fallback': {
    zh: 'nodejieba 不可用（{reason}），改用 {segmenter} 分词',
    en: 'nodejieba is not available ({reason}); segmenting with {segmenter}',
  },
  'run.failed': { zh: '失败 {docId}：{code}：{message}', en: 'failed {docId}: {code}: {message}' },
  'run.stale': {
    zh: '复核文件中的 {fingerprint} 已没有对应的核对结果',
    en: 'the review file speaks of {fingerprint}, to which no result answers any more',
  },
  'run.stale-of': {
    zh: '复核文件中的 {fingerprint}（{docId}）已没有对应的核对结果',
    en: 'the review file speaks of {fingerprint} ({docId}), to which no result answers any more',
  },
  'run.summary': {
    zh: '{inputs} 份报告：完整 {complete}，部分 {partial}，失败 {failed}；指标 {indicators} 个，核对 {checks} 项；错误 {errors}，警告 {warnings}，提示 {infos}。结果在 {out}',
    en: '{inputs} reports: {complete} complete, {partial} partial, {failed} failed; {indicators} figures, {checks} checks; {errors} errors, {warnings} warnings, {infos} notes. Results in {out}',
  },
  'run.interrupted': { zh: '已中断；原有结果未动', en: 'interrupted; earlier results are untouched' },
  'check.page': { zh: '第{page}页', en: 'page {page}' },
  'check.summary': {
    zh: '{files} 个文件，{verified} 项核对无误；疑点 {findings} 处：错误 {errors}，警告 {warnings}，提示 {infos}',
    en: '{files} files, {verified} relations verified; {findings} findings: {errors} errors, {warnings} warnings, {infos} notes',
  },
  'severity.error': { zh: '错误', en: 'error' },
  'severity.warning': { zh: '警告', en: 'warning' },
  'severity.info': { zh: '提示', en: 'info' },
  'explain.rationale': { zh: '理由', en: 'Why' },
  'explain.source': { zh: '依据', en: 'Source' },
  'explain.severity': { zh: '级别', en: 'Severity' },
  'explain.consistent': { zh: '通过的例子', en: 'Consistent' },
  'explain.inconsistent': { zh: '会报告的例子', en: 'Reported' },
} as const satisfies Readonly<Record<string, Bilingual>>;
