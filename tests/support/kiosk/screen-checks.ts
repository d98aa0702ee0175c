/** What every screen has to keep, measured in the page itself. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

/** Kiosk screens are used standing and by finger. */
const smallestTargetPx = 64;
const smallestTextPx = 20;

const rules: Axe.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
  // Selectors for everything in order are most of the work, and nobody reads them.
  resultTypes: ['violations'],
};
// The package for Playwright sends and compiles the long form for every look; a page keeps it until it is left.
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeWindow = Window & { axe?: typeof Axe };

/** Half-drawn colours are not what a person sees: nothing moves, nor begins to within some frames. */
export async function expectStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isMoving = () =>
      document
        .getAnimations()
        .some((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
    for (let still = 0; still < 6; still = isMoving() ? 0 : still + 1) await new Promise(requestAnimationFrame);
  });
}

const turning = new WeakSet<Page>();

/** Every look at this page from now on is two: the second with the screen turned upright, for people whom movement disturbs. */
export const lookBothWays = (page: Page): unknown => turning.add(page);

/** As the screen stands; then turned and back, where that is asked for. Turning must lose nothing a person sees or typed. */
async function atBoth(page: Page, look: () => Promise<void>): Promise<void> {
  await look();
  const upright = page.viewportSize();
  if (!turning.has(page) || upright === null) return;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: upright.height, height: upright.width });
  await look();
  await page.setViewportSize(upright);
  await page.emulateMedia({ reducedMotion: null });
  await expectStill(page);
}

export const expectAccessible = (page: Page): Promise<void> => atBoth(page, () => expectNothingGrave(page));

async function expectNothingGrave(page: Page): Promise<void> {
  await expectStill(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const grave = await page.evaluate(async (options) => {
    const { violations, passes } = await (window as AxeWindow).axe!.run(document, options);
    if (passes.length === 0) return ['no rule found anything to look at'];
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, rules);
  expect(grave).toEqual([]);
}

interface Measured {
  readonly smallTargets: readonly string[];
  readonly smallText: readonly string[];
  readonly outside: readonly string[];
  readonly scrolls: boolean;
}

const measure = (page: Page): Promise<Measured> =>
  page.evaluate(
    ({ target, text }) => {
      const isShown = (element: Element) => {
        const box = element.getBoundingClientRect();
        return (
          box.width > 1 &&
          box.height > 1 &&
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        );
      };
      const say = (element: Element) => {
        const { width, height } = element.getBoundingClientRect();
        const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return `<${element.localName}> ${label.trim().slice(0, 30)} ${Math.round(width)}×${Math.round(height)}`;
      };
      const pressable = 'button, a[href], input, select, textarea, [role="button"], [role="radio"], [role="tab"]';
      const targets = [...document.querySelectorAll(pressable)].filter(isShown);
      const smallTargets = targets.filter((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        return Math.min(width, height) < target - 0.5;
      });
      const outside = targets.filter((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
      });
      const smallText: Element[] = [];
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        const parent = node.parentElement;
        if (!parent || !node.textContent?.trim() || !isShown(parent)) continue;
        if (Number.parseFloat(getComputedStyle(parent).fontSize) < text - 0.01) smallText.push(parent);
      }
      const page = document.documentElement;
      return {
        smallTargets: smallTargets.map(say),
        smallText: smallText.map((element) => `${say(element)} ${getComputedStyle(element).fontSize}`),
        outside: outside.map(say),
        scrolls: page.scrollWidth > innerWidth || page.scrollHeight > innerHeight,
      };
    },
    { target: smallestTargetPx, text: smallestTextPx },
  );

async function expectFitting(page: Page): Promise<void> {
  expect(await measure(page)).toEqual({ smallTargets: [], smallText: [], outside: [], scrolls: false });
}

/** Targets, text and edges too. */
export const expectKioskScreen = (page: Page): Promise<void> =>
  atBoth(page, async () => {
    await expectStill(page);
    await expectFitting(page);
    await expectNothingGrave(page);
  });
