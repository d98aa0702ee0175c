/** H3 经历、家庭与社会关系: ruled lines and nothing else. What is written on them is never stored. */
import { formLeaves, title, type PageMaker } from './page-parts.ts';

const lineHeight = 10;

export const backgroundPage: PageMaker = {
  title: '经历、家庭与社会关系',
  records: () => 0,
  leaves: () => [
    formLeaves('经历、家庭与社会关系', [
      title('经历、家庭与社会关系', '本页由本人手写，不录入电子设备'),
      { kind: 'heading', level: 1, text: '一、本人主要经历（自小学起，年月衔接，并注明证明人）' },
      { kind: 'lines', count: 7, lineHeight },
      { kind: 'heading', level: 1, text: '二、家庭主要成员（称谓、姓名、政治面貌、工作单位）' },
      { kind: 'lines', count: 5, lineHeight },
      { kind: 'heading', level: 1, text: '三、主要社会关系（称谓、姓名、政治面貌、工作单位）' },
      { kind: 'lines', count: 0, lineHeight, fillPage: true },
    ]),
  ],
};
