/** H1 使用说明: fixed text. */
import { title, type PageMaker } from './page-parts.ts';

const notes = [
  '本手册一人一册，自启用之日起连续记载，由党支部保管；培养联系人谈话、支部考察时取用，用毕交回。',
  '手写部分用黑色或者蓝黑色墨水，字迹工整，不得涂改；日期用公历，姓名与身份证件一致。',
  '学习、活动、测验成绩和公寓表现按服务站原始记录打印；与事实不符的，先更正记录，再换页。',
  '接到入党申请后一个月内派人谈话，此后每季度至少谈话一次，当场记录，双方签名。',
  '思想汇报每季度至少一份；半年考察由党支部讨论作出，结论不由程序计算。',
  '经历、家庭和社会关系只供本人手写，不录入电子设备；政治审查材料和入党志愿书不入本册。',
  '事后补写的注明“补记”。一页不够用续页，编号相连。',
  '页脚二维码供服务站核对该页与记录是否一致；“重印”表示该页打印过一次以上。',
];

export const howToUsePage: PageMaker = {
  title: '使用说明',
  records: () => 0,
  leaves: () => [
    {
      heading: '使用说明',
      layout: 'text',
      orientation: 'portrait',
      startsOn: 'odd',
      blocks: [
        title('使用说明'),
        { kind: 'text', indent: true, text: notes.map((said, place) => `${place + 1}．${said}`).join('\n') },
      ],
    },
  ],
};
