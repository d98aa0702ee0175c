/** Texts that would like to be scripts, in every field of sessions and books that people fill in. */
import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { ask, endedSession, handInReflection, memberNumbered } from './ask-host.ts';

export const scripts = [
  '<img src=x onerror="window.hit=1">',
  '"><svg onload=window.hit=1>',
  '<script>window.hit=1</script>',
  'javascript:window.hit=1',
] as const;

const [image, svg, script, address] = scripts;
const key = () => ({ requestKey: randomUUID() });
const named = (name: string) => ({ memberId: null, name });
const item = { kind: 'book', title: script, author: svg, publisher: image, pageFrom: 1, pageTo: 2 } as const;

const minutesSaying = (summary: string) => ({
  recorder: named(svg),
  speakers: [{ who: named(image), seconds: 60, keyPoints: `${script} 要点` }],
  excerpts: [{ text: `${svg} 摘抄`, source: address }],
  questions: [{ question: `${image} 问`, answer: `${script} 答` }],
  summary,
});

/** With the staff door open: a session to come, one being recorded, one closed and corrected; reflections; books. */
export async function fillWithScripts(page: Page, numbers: readonly [string, string]): Promise<void> {
  const { now } = await ask(page, 'station.status', {});
  const { rooms } = await ask(page, 'rooms.figures', {});
  const { roomId } = rooms.find(({ kind }) => kind === 'home')!;
  const startsAt = now - (now % 60_000) + 3_600_000;
  const coming = {
    title: image,
    series: svg,
    roomId,
    startsAt,
    endsAt: startsAt + 3_600_000,
    host: named(script),
    leadReader: named(address),
    items: [item],
    agenda: [{ minutes: 30, what: svg }],
    seats: null,
    lateAfterMinutes: 10,
  };
  await ask(page, 'reading.plan', { ...key(), fields: coming, repeatWeeks: 0 });

  const sessionId = await endedSession(page, svg, numbers);
  const body = minutesSaying(`${image} 小结`);
  await ask(page, 'reading.saveMinutes', { ...key(), sessionId, revision: 0, body });
  const plain = sharp({ create: { width: 64, height: 48, channels: 3, background: '#c9973f' } });
  const base64 = (await plain.jpeg().toBuffer()).toString('base64');
  const { uploadId } = await ask(page, 'reading.uploadPhoto', { offset: 0, base64 });
  await ask(page, 'reading.addPhoto', { sessionId, uploadId, caption: script, consentNote: address });
  await ask(page, 'reading.close', { ...key(), sessionId });
  const reason = `${script} 原因`;
  const wrong = { sessionId, edition: 1, reason, host: named(image), leadReader: null, items: [item], minutes: body };
  await ask(page, 'reading.correct', { ...key(), ...wrong });
  await ask(page, 'printing.save', { ...key(), request: { sheet: 'minutes', sessionId } });
  await handInReflection(page, sessionId, numbers[0], `${script} 心得示例`);

  const fields = { title: image, author: svg, publisher: script, isbn: '' };
  const { labels } = await ask(page, 'books.add', { ...key(), fields, copies: 2 });
  const who = { by: 'name', memberId: await memberNumbered(page, numbers[0]) } as const;
  await ask(page, 'books.lend', { ...key(), label: labels[0]!, who });
}

/** As words a person can read. What stands in fields counts as well. */
export async function expectWords(page: Page, ...texts: readonly string[]): Promise<void> {
  const lacking = () =>
    page.evaluate((wanted) => {
      const fields = Array.from(document.querySelectorAll('input, textarea'), (field) =>
        'value' in field ? String(field.value) : '',
      );
      const shown = [document.body.innerText, ...fields].join('\n');
      return wanted.filter((text) => !shown.includes(text));
    }, texts);
  await expect.poll(lacking).toEqual([]);
}

/** Nothing has run, and nothing of it has become a part of the page. */
export async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await expect(page.locator('img[src="x"], svg[onload], a[href^="javascript:"]')).toHaveCount(0);
}
