/** Papers on which typed texts stand: what is printed, as text. */
import type { Page } from '@playwright/test';
import type { SheetRequest } from '../../../src-main/contract/printing.ts';
import { ask, memberNumbered } from '../kiosk/ask-host.ts';
import { people } from '../kiosk/prepare-station.ts';
import { textOf } from '../paper/read-pdf.ts';

type Wish = (page: Page) => Promise<SheetRequest>;

const ofMember =
  (number: string, sheet: 'own-data' | 'handbook'): Wish =>
  async (page) => {
    const memberId = await memberNumbered(page, number);
    return sheet === 'handbook' ? { sheet, memberId, pages: null, leaf: null } : { sheet, memberId };
  };

const wishes = {
  'minutes on paper': async (page) => {
    const { sessions } = await ask(page, 'reading.sessions', { text: '示例共读' });
    return { sheet: 'minutes', sessionId: sessions[0]!.sessionId };
  },
  'inspection on paper': async (page) => {
    const period = { from: '2020-01-01', to: '2099-12-31', building: null, state: 'all' } as const;
    const { inspections } = await ask(page, 'inspections.list', period);
    return { sheet: 'inspection', inspectionId: inspections.find(({ voidedAt }) => voidedAt === null)!.inspectionId };
  },
  'notice on paper': async (page) => {
    const { notices } = await ask(page, 'notices.list', {});
    return { sheet: 'notice', noticeId: notices.find(({ state }) => state === 'running')!.noticeId };
  },
  'hand-over on paper': async (page) => {
    const { underWay } = await ask(page, 'assembly.list', {});
    return { sheet: 'hand-over', assemblyId: underWay!.assemblyId };
  },
  'quiz on paper': async (page) => {
    const { campaigns } = await ask(page, 'quiz.campaigns', {});
    return { sheet: 'campaign-report', campaignId: campaigns.at(-1)!.campaignId };
  },
  'labels on paper': async (page) => {
    const { copies } = await ask(page, 'books.list', {});
    return { sheet: 'book-labels', copyIds: [copies[0]!.copyId] };
  },
  'handbook begun on paper': ofMember(people.zhang.number, 'handbook'),
  'own data on paper': ofMember(people.ouyang.number, 'own-data'),
} satisfies Record<string, Wish>;

export type PaperName = keyof typeof wishes;
export const papers = Object.keys(wishes) as PaperName[];

/** Without blanks and ends of lines: where a line ends is the paper's own. */
export const squeezed = (text: string): string => text.replaceAll(/\s/gu, '');

export async function paperText(page: Page, name: PaperName): Promise<string> {
  const { file } = await ask(page, 'printing.preview', { request: await wishes[name](page) });
  return squeezed(textOf(Buffer.from(file.base64, 'base64')));
}
