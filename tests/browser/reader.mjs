// Somebody in front of a browser, who notes what no page may do.
import axe from 'axe-core';
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {chromium} from 'playwright-core';

const pictures = process.env.PICTURES ?? 'build/browser';
mkdirSync(pictures, {recursive: true});

export const openBrowser = () =>
  chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});

export class Reader {
  static async sitDown(browser, portal, {width = 1440, scheme = 'light', scripts = true} = {}) {
    const reader = new Reader();
    reader.portal = portal;
    reader.scripts = scripts;
    reader.name = `${width}-${scheme}${scripts ? '' : '-plain'}`;
    reader.complaints = [];
    reader.context = await browser.newContext({
      viewport: {width, height: 900},
      colorScheme: scheme,
      javaScriptEnabled: scripts,
      timezoneId: 'America/New_York',
    });
    reader.page = await reader.context.newPage();
    reader.listen();
    return reader;
  }

  listen() {
    const note = what => this.complaints.push(`${this.page.url()}: ${what}`);
    this.page.on('console', message => {
      if (['error', 'warning'].includes(message.type()))
        note(message.text());
    });
    this.page.on('pageerror', error => note(error.message));
    this.page.on('dialog', dialog => {
      note(`dialog "${dialog.message()}"`);
      return dialog.dismiss();
    });
    this.context.on('request', request => {
      if (!request.url().startsWith(this.portal.address + '/'))
        note(`asks ${request.url()}`);
    });
    this.page.on('response', response => {
      if (response.status() >= 400)
        note(`${response.status()} for ${response.url()}`);
    });
  }

  async go(path) { await this.page.goto(this.portal.address + path); }

  async follow(selector) {
    const link = this.page.locator(selector).first();
    const address = await link.getAttribute('href');
    await link.click();
    await this.page.waitForURL(this.portal.address + address);
  }

  // What holds for each page, whoever reads it and whatever stands on it.
  async expectWhole() {
    const {page} = this;
    assert.equal(await page.locator('h1').count(), 1, `${page.url()} has one heading of the page`);
    assert.notEqual(await page.title(), '');
    const [needed, given] = await page.evaluate(
      () => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(needed <= given, `${page.url()} is ${needed} px wide in a window of ${given}`);
    assert.deepEqual(this.complaints, []);
  }

  async lookAround(picture) {
    if (picture)
      await this.page.screenshot({path: `${pictures}/${picture}-${this.name}.png`, fullPage: true});
    if (this.scripts)
      await this.askAxe();
    await this.expectWhole();
  }

  async askAxe() {
    await this.page.evaluate(axe.source); // past the page's Content-Security-Policy
    const {violations} = await this.page.evaluate(() => axe.run({resultTypes: ['violations']}));
    const told = violations.flatMap(
      ({id, nodes}) => nodes.map(node => `${this.page.url()}: ${id} at ${node.target}: ${node.failureSummary}`));
    assert.deepEqual(told, []);
  }

  async leave() { await this.context.close(); }
}
