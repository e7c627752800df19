// The ways of a reader through all pages: on a phone and on a desk, by day and by night, with scripts and
// without.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {openBrowser, Reader} from './reader.mjs';
import {serve} from './portal.mjs';

let browser, portal;
before(async () => {
  portal = await serve('samples');
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await portal?.stop();
});

const ways = {
  'from the front page to an article and its outlet': async reader => {
    await reader.go('/');
    await reader.lookAround('front');
    await reader.follow('main a[href^="/story/"]');
    await reader.lookAround('story');
    await reader.follow('main a[href^="/article/"]');
    await reader.lookAround('article');
    await reader.follow('main a[href^="/outlet/"]');
    await reader.lookAround('outlet');
  },
  'through a section and back home': async reader => {
    await reader.go('/');
    await reader.follow('nav a[href="/section/politics"]');
    await reader.lookAround('section');
    await reader.follow('header a[href="/"]');
    await reader.lookAround();
  },
  'by searching': async reader => {
    await reader.go('/search');
    await reader.lookAround('search');
    const box = reader.page.locator('main input[type=search]').first();
    await box.fill('ferry');
    await box.press('Enter');
    await reader.page.waitForURL('**/search?*q=ferry*');
    assert.match(await reader.page.locator('main').innerText(), /ferry/i);
    await reader.lookAround('found');
    await reader.go('/search?q=zzyzx');
    await reader.lookAround('nothing-found');
  },
  'through what explains the house': async reader => {
    await reader.go('/');
    await reader.follow('footer a[href="/about"]');
    await reader.lookAround('about');
    await reader.follow('footer a[href="/sources"]');
    await reader.lookAround('sources');
  },
};

for (const width of [390, 1440])
  for (const [scheme, scripts] of [['light', true], ['dark', true], ['light', false]])
    for (const [way, walk] of Object.entries(ways))
      test(`${way}, ${width} px, ${scheme}${scripts ? '' : ', without scripts'}`, async () => {
        const reader = await Reader.sitDown(browser, portal, {width, scheme, scripts});
        try {
          await walk(reader);
        } finally {
          await reader.leave();
        }
      });

test('the skip link is the first stop of the keyboard, and leads to the news', async () => {
  const reader = await Reader.sitDown(browser, portal);
  await reader.go('/');
  await reader.page.keyboard.press('Tab');
  await reader.page.keyboard.press('Enter');
  assert.equal(new URL(reader.page.url()).hash, '#main');
  await reader.leave();
});

test('what does not exist is said on a page of the frame', async () => {
  const reader = await Reader.sitDown(browser, portal);
  const answer = await reader.page.goto(portal.address + '/story/0000000000000000');
  assert.equal(answer.status(), 404);
  assert.equal(await reader.page.locator('main h1').count(), 1);
  await reader.askAxe();
  await reader.leave();
});
