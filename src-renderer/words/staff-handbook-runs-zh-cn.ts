/** Words of 批量打印: books of many people in one run. */
import type { PrintRun } from '../../src-main/contract/printing.ts';

export const staffHandbookRunsZhCn = {
  begin: '批量打印手册',
  lead: '按支部、学号的顺序一册一册送到打印机；打印时可以离开本页做别的事，程序重启后从停下的那一册继续。',
  who: '打印谁的手册',
  by: { branch: '按支部和阶段', people: '选人' },
  stage: '阶段',
  everyStage: '全部阶段',
  find: '姓名、学号或拼音',
  foundPeople: '找到的人',
  notFound: '没有找到，请换一个写法；只列出启用了手册的人。',
  nobodyYet: '还没有选人。',
  chosen: (people: number) => `已选 ${people} 人`,
  isChosen: '已选',
  leaveOut: (name: string) => `不打印 ${name}`,
  what: '打印哪些页',
  whats: { whole: '整本', pages: '选页' },
  print: (books: number) => (books === 0 ? '打印' : `打印 ${books} 册`),
  started: (books: number) => `已开始打印 ${books} 册`,
  list: '批量打印记录',
  none: '还没有批量打印过。',
  more: (runs: number) => `再看 ${runs} 批`,
  states: { 'under-way': '正在进行', done: '已结束', cancelled: '已取消' } satisfies Record<PrintRun['state'], string>,
  facts: (at: string, by: string, printer: string, manner: string) => `${at}，${by}，${printer}，${manner}`,
  manner: (sides: string, paper: string, copies: number) =>
    `${sides} ${paper}${copies === 1 ? '' : `，每册 ${copies} 份`}`,
  progressOf: (title: string) => `进度：${title}`,
  counts: (printed: number, total: number, pages: number) => `已送出 ${printed} / ${total} 册，共 ${pages} 页`,
  failed: (books: number) => `${books} 册未成功`,
  cancel: '取消其余',
  cancelOf: (title: string) => `取消其余：${title}`,
  cancelTitle: '取消批量打印',
  cancelThen: '将会：',
  cancelConsequences: (printed: number, left: number) => [
    `已送到打印机的 ${printed} 册照常打印`,
    `其余 ${left} 册不再打印`,
  ],
  retry: (books: number) => `重打未成功的 ${books} 册`,
  retryOf: (title: string) => `重打未成功的：${title}`,
  failuresOf: (title: string) => `未成功：${title}`,
  noReason: '没有打印成功，请重打。',
  inNav: (done: number, total: number) => `正在打印手册 ${done} / ${total}`,
};

export type StaffHandbookRunsWords = typeof staffHandbookRunsZhCn;
