/** Words of 我的信息, 同意事项 and 更正与删除 on the public screens. */
import type { ConsentPurpose, ConsentState } from '../../src-main/contract/own-data.ts';

interface PurposeWords {
  readonly title: string;
  /** The sentence agreed to; another one needs another version in core. */
  readonly text: string;
  /** What becomes of it without consent. */
  readonly without: string;
}

const purposes: Record<ConsentPurpose, PurposeWords> = {
  visits: {
    title: '具名的到访记录',
    text: '签到时记下姓名、房间、事由和时间，用于房间管理和半年一次的考察。',
    without: '以后签到只计人次，不记姓名；需要到场证明的，可以请值班员登记在纸上。',
  },
  photos: {
    title: '分享会照片',
    text: '分享会的现场照片里可以有本人，只用于会议记录，不对外发布。',
    without: '以后拍照会避开；已有的照片由值班员处理。',
  },
  handbook: {
    title: '电子手册',
    text: '用本机记录培养过程：各步骤的日期与决定、谈话、思想汇报登记、考察意见、培训与奖惩，用于打印纸质手册。',
    without: '以后手册改在纸上记录，不影响培养和发展；已有的记录可以另行申请删除。',
  },
};

const states: Record<ConsentState['state'], string> = {
  unasked: '还没有表示',
  given: '已同意',
  refused: '未同意',
  withdrawn: '已撤回',
  outdated: '内容有更新，请重新确认',
};

export const ownDataZhCn = {
  tabsLabel: '可以查看的内容',
  tabs: { way: '我的进度', data: '我的信息', consents: '同意事项', requests: '更正与删除' },
  lead: (kinds: number, records: number) =>
    `本站共保存 ${kinds} 类、${records} 条与本人有关的信息，点开可以看到全部内容`,
  count: (records: number) => `${records} 条`,
  none: (kinds: number) => `另有 ${kinds} 类没有记录`,
  noneTitle: '没有记录的类别',
  noneHint: '本站会保存这些类别，但其中没有与本人有关的记录。',
  why: '用途',
  kept: '保存',
  part: (shown: number, all: number) => `这里显示最近 ${shown} 条，共 ${all} 条；打印件上有全部`,
  back: '全部类别',
  wrong: '申请更正或删除',
  print: '打印我的信息',
  printTitle: '打印我的全部信息',
  printText: (kinds: number, records: number) =>
    `${kinds} 类、${records} 条全部打印，记录多时会有几十页。请到打印机旁等候，打完当场取走。`,
  printing: '正在排版…',
  printed: (pages: number) => `已送到打印机：${pages} 页，请当场取走`,
  cancel: '返回',
  consents: {
    lead: '每项单独决定，随时可以改变。不同意也可以照常进入房间、参加活动。',
    usual: '一般信息',
    sensitive: '敏感信息（单独同意）',
    purposes,
    states,
    channels: { kiosk: '本人在终端', paper: '纸质' },
    version: (version: string) => `版本 ${version}`,
    give: '同意',
    refuse: '不同意',
    withdraw: '撤回同意',
    giveTitle: (purpose: string) => `同意“${purpose}”`,
    refuseTitle: (purpose: string) => `不同意“${purpose}”`,
    withdrawTitle: (purpose: string) => `撤回对“${purpose}”的同意`,
    stillFree: '进入房间、参加活动、借书不受影响。',
  },
  requests: {
    lead: '信息有误可以申请更正，不再需要的可以申请删除。值班员在期限内答复，不予办理的说明理由。',
    empty: '还没有提出过申请',
    ask: '提出申请',
    choose: '请选择申请与哪一类信息有关',
    kind: '申请什么',
    kinds: { correction: '更正', deletion: '删除', withdrawal: '撤回同意' },
    fieldOf: (title: string) => `关于“${title}”的申请`,
    hint: (left: number) => `请写明哪里有误、应当怎样，或要删除什么。还可输入 ${left} 字`,
    cardNote: '正在填写申请，这次刷卡没有办理；提交后再刷',
    submit: '提交申请',
    askedOn: (day: string) => `${day} 提出`,
    until: (day: string) => `最迟 ${day} 答复`,
    states: { open: '办理中', granted: '已办理', refused: '未办理' },
  },
};

export type OwnDataWords = typeof ownDataZhCn;
