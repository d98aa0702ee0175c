/** H14 支部意见: three opinions, each signed and sealed by hand. */
import type { FormRow } from '../../paper/document.ts';
import { formLeaves, label, row, title, value, type PageMaker } from './page-parts.ts';

export const opinionsPage: PageMaker = {
  title: '支部意见',
  records: () => 0,
  leaves: ({ file, person }) => {
    const opinion = (said: string, signer: string, seal: string): FormRow => ({
      height: 62,
      grows: true,
      cells: [
        label(said, 22),
        { kind: 'writing', heading: '', text: '', weight: 134, sign: { labels: [signer], hasDate: true, seal } },
      ],
    });
    return [
      formLeaves('支部意见', [
        title('列为发展对象的意见'),
        {
          kind: 'form',
          rows: [
            row(
              10,
              label('姓　　名', 22),
              value(person.name, 56),
              label('学　　号', 22),
              value(person.studentNumber, 56),
            ),
            opinion('党支部\n委员会\n意　见', '支部书记签名', file.branchName),
            opinion('党总支\n（院级）\n意　见', '党总支书记签名', file.committee),
            opinion('上　级\n党　委\n意　见', '负责人签名', ''),
          ],
        },
      ]),
    ];
  },
};
