/** 公示意见反馈单: a slip to write an opinion on and hand in; nothing of it is ever kept on this machine. */
import type { Fact, PaperDocument } from '../paper/document.ts';
import { footOf, noticeTitle, type NoticePaperContent, type PaperMark } from './notice.sheet.ts';
import { dayText, titleOf } from './notice-words.ts';

const wide = (label: string, value: string): readonly Fact[] => [{ label, value, labelWeight: 4, valueWeight: 20 }];

export const feedbackTitle = (notice: NoticePaperContent['notice']): string => `公示意见反馈单 ${noticeTitle(notice)}`;

export function feedbackPaper(content: NoticePaperContent, mark: PaperMark): PaperDocument {
  const { notice, stationName } = content;
  const { kind, branchName, startsOn, lastOn, isProvisional, contact, named, state } = notice;
  const [only] = named.length === 1 ? named : [];
  return {
    title: feedbackTitle(notice),
    author: stationName,
    orientation: 'portrait',
    style: 'form',
    foot: { ...footOf(content, mark), hidesPageNumber: true },
    watermark: state === 'withdrawn' ? '已撤下' : null,
    blocks: [
      { kind: 'title', text: '公示意见反馈单' },
      {
        kind: 'facts',
        rowHeight: 10,
        rows: [
          wide('公示', titleOf(kind)),
          wide('公示单位', branchName),
          wide('公示时间', `${dayText(startsOn)}至${dayText(lastOn)}${isProvisional ? '（暂定）' : ''}`),
          wide('反映对象', only?.name ?? ''),
        ],
      },
      { kind: 'heading', level: 1, text: '反映的情况和意见' },
      {
        kind: 'text',
        text: '请写明时间、地点和事实，注明是亲见还是听说。',
        indent: false,
        size: 'small',
        align: 'left',
      },
      { kind: 'lines', count: 14, lineHeight: 9 },
      { kind: 'space', height: 4 },
      { kind: 'signatures', labels: ['反映人'], hasDate: true },
      { kind: 'space', height: 4 },
      {
        kind: 'facts',
        rowHeight: 10,
        rows: [wide('交到', contact), wide('截止', `${dayText(lastOn)}${isProvisional ? '（暂定）' : ''}`)],
      },
      {
        kind: 'text',
        text: '提倡署真实姓名；对反映人和反映的内容予以保密。本单手写后直接交受理人，不录入电脑。',
        indent: false,
        size: 'small',
        align: 'left',
      },
    ],
  };
}
