/** Words of the public screen of running notices. */
import type { NoticeFields } from '../../src-main/contract/notices.ts';

type Kind = NoticeFields['kind'];

const aims: Record<Kind, string> = {
  activist: '确定为入党积极分子',
  candidate: '列为发展对象',
  admission: '接收为中共预备党员',
  conversion: '转为中共正式党员',
};

/** The notice itself: Chinese in every language, as it is on the wall. Days are `YYYY-MM-DD`. */
export const noticePaper = {
  title: (kind: Kind) => `关于拟${aims[kind]}人员的公示`,
  text: (kind: Kind, people: number, basis: string) =>
    `根据${basis}，拟将下列 ${people} 名同志${aims[kind]}，现予公示。`,
  days: '公示时间',
  span: (from: string, to: string) => `${from} 至 ${to}`,
  provisional: '（暂定）',
  contact: '受理意见',
  unit: '公示单位',
  people: '公示人员',
  columns: {
    place: '序号',
    name: '姓名',
    sex: '性别',
    birthMonth: '出生年月',
    className: '班级',
    appliedOn: '申请入党',
    activistOn: '确定积极分子',
  },
};

export const noticesZhCn = {
  title: '公示',
  note: '有意见请向公示中写明的岗位反映',
  paper: noticePaper,
  /** Beside the title where the screen speaks another language; '' where it does not. */
  gloss: (_: Kind): string => '',
  empty: '现在没有公示',
  emptyHint: '公示期间会显示在这里，期满自行撤下',
  lastDay: '今天期满',
  tile: {
    kinds: {
      activist: '拟确定为入党积极分子',
      candidate: '拟列为发展对象',
      admission: '拟接收为预备党员',
      conversion: '拟转为正式党员',
    } satisfies Record<Kind, string>,
    several: (count: number) => `${count} 份正在公示`,
    until: (day: string) => `至 ${day}`,
    lastDay: '今天期满',
  },
};

export type NoticesWords = typeof noticesZhCn;
