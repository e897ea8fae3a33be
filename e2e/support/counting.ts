import type { Locator, Page } from 'playwright-core';

/** Counts the keys that somebody presses from now on; each character counts as one. */
export function countKeys(page: Page) {
  let keys = 0;
  return {
    press: async (...pressed: string[]) => {
      for (const key of pressed) {
        keys += 1;
        await page.keyboard.press(key);
      }
    },
    type: async (text: string) => {
      keys += text.length;
      await page.keyboard.type(text);
    },
    count: () => keys,
  };
}

/** Counts the taps or clicks that somebody makes from now on. A choice from the device's own list is two. */
export function countTaps() {
  let taps = 0;
  return {
    tap: async (target: Locator) => {
      taps += 1;
      await target.click();
    },
    pick: async (list: Locator, label: string) => {
      taps += 2;
      await list.selectOption({ label });
    },
    count: () => taps,
  };
}
