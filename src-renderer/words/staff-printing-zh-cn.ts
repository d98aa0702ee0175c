/** Words of 打印: the page, the dialog over other pages, jobs and printers. */
import type { JobState, Printer, PrintJob, SheetName } from '../../src-main/contract/printing.ts';

const sheets: Record<SheetName, string> = {
  'sign-in': '签到表',
  minutes: '会议记录',
  record: '学习记录',
  reflection: '心得表',
  'book-labels': '图书标签',
  'test-page': '测试页',
};
const states: Record<JobState, string> = {
  rendering: '正在排版',
  queued: '等待打印',
  printing: '正在打印',
  done: '已完成',
  failed: '未成功',
  cancelled: '已取消',
  saved: '已存为 PDF',
};
const failures: Record<NonNullable<PrintJob['failure']>, string> = {
  interrupted: '程序中途结束。请看打印机是否已出纸，再决定重印。',
  'too-slow': '排版时间过长，没有送到打印机。请减少照片或文字后再打印。',
  'not-drawn': '没有排出这份文件，没有送到打印机。请再打印一次。',
  'printer-gone': '打印机已不在。请检查电源与连线，再重印。',
  'printer-stopped': '打印系统中止了这份文件。请检查打印机，再重印。',
  refused: '打印机没有接受这份文件。请检查打印机，再重印。',
};
const printerStates: Record<Printer['state'], string> = {
  ready: '就绪',
  busy: '正在打印',
  stopped: '已停，请查看打印机',
  unknown: '状态不详',
};

export const staffPrintingZhCn = {
  title: '打印',
  lead: (unfinished: number) => (unfinished === 0 ? '没有正在打印的文件。' : `${unfinished} 份文件还在打印。`),
  sheets,
  states,
  failures,
  printerStates,
  printers: '打印机',
  jobs: '打印记录',
  jobsEmpty: '还没有打印过文件。签到表、会议记录等在各自页面打印。',
  refresh: '刷新',
  isDefault: '系统默认',
  noPrinter: '没有找到打印机。请检查电源与连线，或先存为 PDF。',
  unreachable: '打印系统没有回应。请检查打印机与系统的打印服务，或先存为 PDF。',
  testPage: '打印测试页',
  testPageOn: (printer: string) => `在${printer}打印测试页`,
  columns: {
    requestedAt: '时间',
    number: '编号',
    title: '文件',
    printer: '打印机',
    copies: '份数',
    pages: '页数',
    requestedBy: '经办',
    state: '状态',
  },
  reprintMark: '重印',
  toFile: 'PDF 文件',
  reprint: '重印',
  reprintOf: (title: string) => `重印：${title}`,
  reprintLead: (number: string) =>
    number === '' ? '按现在的内容打印。' : `编号仍为 ${number}，按现在的内容打印，纸上注明“重印”。`,
  cancel: '取消打印',
  cancelOf: (title: string) => `取消打印：${title}`,
  cancelled: '已取消打印',
  choosePrinter: '打印机',
  copies: '份数',
  fewer: '减少一份',
  more: '增加一份',
  print: '打印',
  printAgain: '再打印一次',
  handedOver: (title: string) => `已交给打印机：${title}`,
  save: '另存为 PDF',
  preview: '预览',
  drawing: '正在排版…',
  pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  previousPage: '上一页',
  nextPage: '下一页',
  zoom: '显示',
  zooms: { page: '整页', width: '适合宽度' },
  notShown: '预览没有显示出来；打印与存为 PDF 不受影响。',
  number: '编号',
  numberLater: '打印或存为 PDF 时编号；草稿不编号',
  missing: (count: number) => `有 ${count} 个字本机字体没有，纸上写作编码，请手工补写：`,
  missingOne: (character: string, codePoint: string, times: number) => `${character}（${codePoint}）${times} 处`,
  andMore: (count: number) => `另有 ${count} 个`,
};

export type StaffPrintingWords = typeof staffPrintingZhCn;
