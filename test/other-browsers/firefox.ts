import puppeteer from 'puppeteer-core';
import type { OtherBrowser } from './driven-page.ts';
import { findCommand } from './find-command.ts';

/** Firefox over WebDriver BiDi: Playwright drives only its own build. */
export const FIREFOX: OtherBrowser = {
  name: 'Firefox',
  from: 'firefox-esr',
  path: findCommand(['firefox-esr', 'firefox']),
  start: async (executablePath) => {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    const page = await browser.newPage();
    return {
      open: async (url) => {
        await page.goto(url);
      },
      read: (expression) => page.evaluate(expression),
      click: async (expression) => {
        const element = (await page.evaluateHandle(expression)).asElement();
        if (element === null) throw new Error(`${expression} is no element`);
        await element.click();
      },
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press(key),
      close: () => browser.close(),
    };
  },
};
