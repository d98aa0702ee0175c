import type { Facts } from '../../src-main/contract/route.ts';
import type { StaffProblemSentences } from './staff-problem-codes.ts';
import { handbookProblemsZhCn } from './staff-problems-handbook-zh-cn.ts';
import { machineProblemsZhCn } from './staff-problems-machine-zh-cn.ts';
import { paperProblemsZhCn } from './staff-problems-paper-zh-cn.ts';
import { quizProblemsZhCn } from './staff-problems-quiz-zh-cn.ts';
import { postProblemsZhCn } from './staff-problems-posts-zh-cn.ts';
import { readingProblemsZhCn } from './staff-problems-reading-zh-cn.ts';

const megabytes = ({ bytes }: Facts) => (bytes === undefined ? '20' : String(Math.floor(Number(bytes) / 1024 / 1024)));
const row = (facts: Facts) => (facts['row'] === undefined ? '表头' : `第 ${facts['row']} 行的表头`);

/** What went wrong, and what to do about it. */
export const staffProblemsZhCn: StaffProblemSentences = {
  'request.invalid': () => '填写的内容有误，请检查后再试。',
  'request.unknown-route': () => '此功能暂不可用，请重新启动自助终端。',
  'caller.forbidden': () => '值班已结束，或此事不属本岗位。',
  'staff.confirm-needed': () => '需要再确认一次身份。',
  'station.not-set-up': () => '本站还未完成设置，请返回首页先完成设置。',
  'station.maintenance': () => '本站正在维护，请稍候；急事请联系值班员。',
  'storage.damaged': () => '这条记录已损坏，未能读取；其他记录不受影响。请告知管理员。',
  'storage.full': () => '存储空间不足，未保存。请清理磁盘后再试。',
  'storage.unavailable': () => '暂时无法保存，未保存。请稍候再试；仍不行请重新启动自助终端。',
  internal: () => '出了点问题，未能完成。请再试一次；仍不行请把查询编号告知维护人员。',
  'host.unreachable': () => '终端暂无响应，请再试一次；同一操作不会重复执行。',

  'door.wrong-passphrase': () => '未能进入，请核对后重试。',
  'door.wait': ({ seconds }) => `尝试次数较多，请 ${seconds ?? 60} 秒后再试。`,
  'door.locked': () => '入口已锁定，请联系另一位管理员，或按运维说明解除。',

  'rooms.unknown': () => '没有这个房间，请刷新后重选。',
  'rooms.hours-inverted': () => '关闭时间须晚于开放时间，请改正。',
  'settings.pattern-invalid': () => '学号规则无法识别，请核对括号与引号。',
  'settings.term-invalid': () => '学期开始日期不对，请写成 09-01 的样子，两个学期不能同一天开始。',

  'member.unknown': () => '名册中已没有此人，请刷新后再试。',
  'member.number-taken': () => '这个学号已属于名册中的另一人，请核对。',
  'member.number-malformed': () => '学号不符合学号规则，请核对位数与字符。',
  'member.name-malformed': () => '姓名含有不会出现的字符，请核对。',
  'member.reading-malformed': () => '读音只能是拼音字母，音节之间空格，例如 chan yu dan。',
  'card.unknown': () => '此卡未登记，请先在花名册中绑定。',
  'card.malformed': () => '没有读清这张卡，请再刷一次，或核对卡号。',
  'card.bound-to-other': () => '这张卡已绑定给另一人，请先在那人的资料中解除。',
  'card.not-bound': () => '这张卡已经解除，无须再次解除。',
  'card.request-unknown': () => '这条申请已处理过，请刷新。',

  'guest.name-malformed': () => '姓名只能含文字、间隔号和空格，请改正。',
  'visit.none-open': () => '此人没有正在进行的来访，无须签退。',
  'visit.unknown': () => '没有找到这次来访，请刷新后再试。',
  'visit.already-void': () => '这次来访已经作废。',
  'visit.not-open': () => '这次来访已经签退。',
  'export.too-large': () => '符合条件的来访太多，请缩短日期范围后导出。',

  'file.too-large': (facts) => `文件超过 ${megabytes(facts)} MB，请只保留要导入的部分后再试。`,
  'file.empty': () => '文件是空的，请核对是否选对了文件。',
  'file.not-a-table': () => '这不是表格文件，请选择 .xlsx 或 .csv。',
  'file.encrypted': () => '文件设有密码，请去掉密码后再试。',
  'file.old-format': () => '这是旧版 .xls，请在表格软件中另存为 .xlsx 后再试。',
  'file.suspicious': () => '文件结构异常，未打开。请用原来的软件另存为新文件后再试。',
  'file.too-many-cells': () => '表格的行或列太多，请只保留要导入的部分，分几次导入。',
  'file.too-slow': () => '读取时间过长，已停止。请只保留要导入的部分，去掉图片与公式后再试。',
  'file.broken': () => '文件不完整或已损坏，请用原来的软件重新保存后再试。',
  'upload.out-of-order': () => '文件没有传完整，请重新选择文件。',
  'upload.unknown': () => '文件没有传完整，请重新选择文件。',

  'import.unknown': () => '这次导入已过期，请重新选择文件。',
  'import.no-header': () => '前 10 行中没有找到表头。表头须写明“学号”“姓名”等列名，可参照空白模板。',
  'import.no-number-column': (facts) => `${row(facts)}中没有“学号”列，请补上后再试。`,
  'import.no-name-column': (facts) => `${row(facts)}中没有“姓名”列，请补上后再试。`,
  'import.no-rows': () => '这个工作表没有数据行，请换一个工作表或文件。',
  'import.busy': () => '另一次导入正在进行，请等它完成。',
  'import.stale': () => '核对之后名册有了改动，请重新选择文件核对一遍。',
  'import.nothing-taken': () => '没有选中任何一行，请先选择要导入的行。',
  'batch.unknown': () => '没有找到这次导入，请刷新。',
  'batch.already-undone': () => '这次导入已经撤销。',
  'batch.newer-first': () => '之后还有导入，请先撤销较新的一次。',
  'batch.expired': () => '超过 30 天的导入不能再撤销。',

  ...readingProblemsZhCn,
  ...machineProblemsZhCn,
  ...paperProblemsZhCn,
  ...handbookProblemsZhCn,
  ...quizProblemsZhCn,
  ...postProblemsZhCn,
};
