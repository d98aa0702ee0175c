/** What every hand-over begins with; the old and the new committee add to it. Money is never among it. */
import type { Assembly } from '../../contract/assembly.ts';

type Kind = Assembly['items'][number]['kind'];

const usual: readonly (readonly [Kind, string])[] = [
  ['registers', '签到与来访登记簿'],
  ['registers', '图书借还登记簿'],
  ['registers', '安全检查与消防演练记录簿'],
  ['registers', '历次会议记录与活动档案'],
  ['stock', '图书与书架'],
  ['stock', '打印纸、文具与耗材'],
  ['stock', '活动器材与展板'],
  ['other', '未了结的工作（书面说明）'],
];

export const usualItems = (rooms: readonly string[]) =>
  [...rooms.map((name) => ['keys', `${name}钥匙`] as const), ...usual].map(([kind, what]) => ({
    kind,
    what: what.slice(0, 80),
    count: 1,
    handedAt: null,
    note: '',
  }));
