import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const desk = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** page errors and console errors so far; a journey ends with none */
  faults: string[];
  close(): Promise<void>;
}

let browser: Promise<Browser> | null = null;

function launch(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
  browser = null;
});

interface Device {
  viewport?: { width: number; height: number };
  dark?: boolean;
  touch?: boolean;
  /** another server than the one of all journeys */
  baseUrl?: string;
}

/** A device that nobody used before: nothing is stored on it. All devices of a journey are windows of one browser. */
export async function openDevice({ viewport = desk, dark = false, touch = false, baseUrl = inject('baseUrl') }: Device = {}): Promise<Visitor> {
  const context = await (await launch()).newContext({
    viewport,
    hasTouch: touch,
    // without it the pointer counts as fine, and nothing is as large as a finger needs it
    isMobile: touch,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
    baseURL: baseUrl,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // an answer of 4xx is one that a page asked for and shows
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(`${page.url()}: ${message.text()}`);
  });
  return { context, page, faults, close: () => context.close() };
}
