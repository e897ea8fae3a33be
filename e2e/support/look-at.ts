import type { Page } from 'playwright-core';
import { phone } from './browser.ts';
import { accessProblems, darken, narrowest, screenshot, sidewaysScroll } from './looks.ts';

export interface Look {
  /** of the page, in lines and pictures */
  name: string;
  device: 'desk' | 'phone';
  /** what is looked at, as a selector; the pictures show the whole */
  part: string;
}

/** Everything that is wrong with how the page looks now, a line each: for whoever reads by ear, in light and dark, and in narrow windows. */
export async function lookAt(page: Page, { name, device, part }: Look): Promise<string[]> {
  const wrong: string[] = [];
  const note = (where: string, found: readonly string[]) => wrong.push(...found.map((one) => `${name}, ${where}: ${one}`));
  const sideways = async (where: string) => {
    const by = await sidewaysScroll(page);
    if (by > 0) note(where, [`${by} pixels wider than its window`]);
  };
  await sideways(device);
  note(device, await accessProblems(page, { rules: device === 'desk' ? 'all' : 'all but contrast', part }));
  await screenshot(page, `${name} ${device} light`);
  if (device === 'desk') {
    await darken(page);
    note('in the dark', await accessProblems(page, { rules: 'contrast', part }));
    await screenshot(page, `${name} desk dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    return wrong;
  }
  await screenshot(page, `${name} phone dark`, 'dark');
  await page.setViewportSize(narrowest);
  await sideways('320 pixels');
  await page.setViewportSize(phone);
  return wrong;
}
