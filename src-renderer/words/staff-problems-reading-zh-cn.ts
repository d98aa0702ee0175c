/** Failures of sessions, their records and pictures. */
import type { Facts } from '../../src-main/contract/route.ts';
import { period, type ReadingProblemSentences, weekOf } from './staff-problem-facts.ts';

const missingNames: Record<string, string> = {
  host: '主持人',
  attendance: '到场人员',
  minutes: '会议记录',
  recorder: '记录人',
};
const missing = ({ missing: names }: Facts) =>
  String(names ?? '')
    .split(',')
    .map((name) => missingNames[name.trim()] ?? '')
    .filter((name) => name !== '')
    .join('、') || '主持人、到场人员或会议记录';

const clash = (facts: Facts) => {
  const week = weekOf(facts);
  const which = week === null ? '' : `第 ${week} 周`;
  const other = facts['title'] === undefined ? '另一场分享会' : `“${facts['title']}”`;
  const when = period(facts);
  return `${which}这段时间本房间已有${other}${when === '' ? '' : `（${when}）`}，请改时间或换房间。`;
};

export const readingProblemsZhCn: ReadingProblemSentences = {
  'reading.unknown': () => '没有找到这场分享会，请返回列表刷新。',
  'reading.clash': clash,
  'reading.times-inverted': () => '结束时间须晚于开始时间，且在同一天，请改正。',
  'reading.outside-hours': ({ opensAt, closesAt }) =>
    opensAt === undefined || closesAt === undefined
      ? '时间不在房间开放时间内，请改时间或换房间。'
      : `时间不在房间开放时间（${opensAt}–${closesAt}）内，请改时间或换房间。`,
  'reading.room-counted': () => '这个房间只记人次、不记姓名，不能安排分享会，请换房间。',
  'reading.pages-inverted': () => '书目的起始页大于结束页，请改正。',
  'reading.sign-up-over': () => '分享会已经开始，不能再报名或取消。',
  'reading.not-signed-up': () => '此人没有报名这场分享会。',
  'reading.changed-elsewhere': () => '别处刚改过这场分享会。请重新打开，核对后再改。',
  'reading.closed': () => '这场分享会已归档，只能更正。',
  'reading.under-way': () => '签到开始之后不能再改房间与时间。',
  'reading.not-planned': () => '只有未开始的分享会可以这样做，请刷新。',
  'reading.room-busy': ({ title }) =>
    title === undefined ? '本房间另一场分享会正在签到，请先结束那一场。' : `本房间“${title}”正在签到，请先结束那一场。`,
  'reading.not-today': () => '只能在分享会当天开始签到；日期有变请先修改安排。',
  'reading.not-open': () => '签到没有开始，或已经结束，请刷新。',
  'reading.not-ended': () => '签到还没有结束，请先结束签到再归档。',
  'reading.incomplete': (facts) => `还缺${missing(facts)}，补齐后再归档。`,
  'reading.not-closed': () => '这场分享会还没有归档，请直接修改。',
  'reading.not-attended': () => '此人没有到场，没有这场的学习记录。',
  'reading.minutes-elsewhere': () => '别处刚保存了这份记录，两份需要核对。',
  'reading.minutes-too-long': ({ most }) => `会议记录太长，最多 ${most ?? 60000} 字，请精简后再保存。`,

  'photo.unknown': () => '这张照片已不在，请刷新。',
  'photo.too-large': () => '照片超过 25 MB，请缩小后再选。',
  'photo.not-a-picture': () => '这不是能识别的图片，请选择 JPEG、PNG 或 WebP 照片；HEIC 请先在手机上转为 JPEG。',
  'photo.too-many-pixels': () => '照片的长宽太大，请缩小后再选。',
  'photo.broken': () => '照片不完整或已损坏，请重新拷贝后再选。',
  'photo.too-slow': () => '处理这张照片时间过长，已停止。请缩小后再选。',
  'photo.too-many': ({ most }) =>
    most === undefined ? '这场分享会的照片已满，请先移除几张。' : `每场最多 ${most} 张照片，请先移除几张。`,

  'reflection.unknown': () => '这篇心得已不在，或本人重新交过，请刷新后再看。',
  'reflection.remark-missing': () => '退回时请写明原因。',
  'reflection.too-late': () => '已过交心得的期限（结束后七天）。',
  'reflection.not-attended': () => '此人没有到场，不能交这场的心得。',
  'reflection.already': () => '此人已交过这场的心得。',
  'sheet.malformed': () => '心得纸编号不完整，请核对后重新输入或扫描。',
  'sheet.unknown': () => '没有这个编号的心得纸，请核对编号。',
};
