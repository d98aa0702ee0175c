import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { PaperDocument } from '../paper/document.ts';

const uses = [
  '这个恢复码有三个用途：所有管理员都无法进入时，凭它设立一位新的管理员；本机密钥遗失或换机时，凭它找回密钥；本机损坏时，凭它打开它有效期间所作的备份。原有资料都不受影响。',
  '请装入信封、封口签字，由指导老师与资料分开保管；不要拍照，不要存进电脑或手机。',
  '设立管理员：在值班入口选择“使用恢复码”。找回密钥、打开备份：在“维护中”页面右下角或“备份与恢复”中输入。逐组输入或扫描左侧的二维码，字母不分大小写，其中没有 I、L、O、U。',
  '用它设立管理员后，或在设置中生成新的恢复码后，这一张即作废；但它有效期间所作的备份仍凭它打开，请注明日期，留到那些备份都不再需要时销毁。',
];

/** 恢复码: one sheet to be put into an envelope. No number, no copy. */
export function recoveryCodeSheet(code: string, stationName: string, clock: Clock): PaperDocument {
  const today = localDateOf(clock.now(), clock.timeZone);
  return {
    title: '恢复码',
    author: stationName,
    orientation: 'portrait',
    style: 'form',
    foot: { left: stationName, right: today, hidesPageNumber: true },
    watermark: null,
    blocks: [
      { kind: 'title', text: '恢复码', under: `${stationName}　${today} 打印` },
      { kind: 'space', height: 6 },
      {
        kind: 'table',
        columns: ['第一组', '第二组', '第三组', '第四组', '第五组'].map((heading) => ({
          heading,
          weight: 1,
          align: 'center' as const,
        })),
        rows: [code.split('-')],
        emptyRows: 0,
        rowHeight: 16,
        fontSize: 16,
      },
      { kind: 'space', height: 6 },
      { kind: 'code', text: code, size: 36, beside: uses.map((text, at) => `${at + 1}. ${text}`) },
      { kind: 'space', height: 10 },
      { kind: 'signatures', labels: ['交付人', '保管人'], hasDate: true },
    ],
  };
}
