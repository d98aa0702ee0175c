/** What every screen has to keep, measured in the page itself. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Kiosk screens are used standing and by finger. */
const smallestTargetPx = 64;
const smallestTextPx = 20;

export async function expectAccessible(page: Page): Promise<void> {
  // Half-drawn colours are not what a person sees.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity),
  );
  const { violations } = await new AxeBuilder({ page })
    // The other mode works in a second page, and this one loses the keyboard.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
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

/** Targets, text and the edges of a kiosk screen. */
export async function expectKioskMeasures(page: Page): Promise<void> {
  expect(await measure(page)).toEqual({ smallTargets: [], smallText: [], outside: [], scrolls: false });
}

export async function expectKioskScreen(page: Page): Promise<void> {
  await expectKioskMeasures(page);
  await expectAccessible(page);
}
