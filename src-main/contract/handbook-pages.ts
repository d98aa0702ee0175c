/** The pages of the handbook (DOMAIN 2.5). */
import { z } from 'zod';

/**
 * H0 封面, H1 使用说明, H2 基本情况, H3 经历、家庭与社会关系 (ruled lines only), H4 培养联系人, H5 学习记录, H6 活动与志愿服务,
 * H7 谈话记录, H8 思想汇报登记, H9 半年考察, H10 安全教育成绩, H11 培训与证书, H12 奖惩, H13 公寓表现, H14 支部意见, H15 清单.
 */
export const handbookPages = [
  'H0',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'H7',
  'H8',
  'H9',
  'H10',
  'H11',
  'H12',
  'H13',
  'H14',
  'H15',
] as const;
export const handbookPage = z.enum(handbookPages);
export type HandbookPage = z.output<typeof handbookPage>;

/** What a student may print at the kiosk. */
export const ownPages = ['H5', 'H6', 'H10'] as const;
export type OwnPage = (typeof ownPages)[number];
