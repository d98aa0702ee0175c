import { expect, it } from 'vitest';
import type { PaperDocument } from '../paper/document.ts';
import { withAuditFoot } from './daily-foot.ts';

const document = (style: PaperDocument['style']): PaperDocument => ({
  title: '示例',
  author: '',
  orientation: 'portrait',
  style,
  foot: { left: '示例站', right: '编号 1' },
  watermark: null,
  blocks: [],
});
const sheet = (style: PaperDocument['style']) => ({
  draw: (_mark: { number: null; isReprint: false }) => document(style),
});
let head = { seq: 0, code: '' };
const makers = {
  'sign-in': () => Promise.resolve(sheet('form')),
  minutes: () => Promise.resolve(sheet('official')),
  certificate: () => Promise.resolve(sheet('form')),
};
const sheets = withAuditFoot(makers, () => head);
const foot = async (made: Promise<ReturnType<typeof sheet>>) =>
  (await made).draw({ number: null, isReprint: false }).foot;

// Bug: a daily paper without the code, one with a code from before its own entry, or a certificate that carries one.
it('the papers of each day say how far the trail had come when they were drawn', async () => {
  const early = sheets['sign-in']();
  expect(await foot(early)).toEqual({ left: '示例站', right: '编号 1' });
  head = { seq: 12, code: '99FB840F' };
  expect(await foot(early)).toEqual({ left: '示例站\n审计 No.12 99FB840F', right: '编号 1' });
  expect((await foot(sheets.minutes())).left).toBe('示例站　审计 No.12 99FB840F');
  expect((await foot(sheets.certificate())).left).toBe('示例站');
});
