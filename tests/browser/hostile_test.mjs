// What strangers write stays what it is: words. Hostile words in every field that can be given, then every
// page that the portal links.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {openBrowser, Reader} from './reader.mjs';
import {serve} from './portal.mjs';

const mostPages = 120;
const longest = 'Harbour '.repeat(5 << 18); // 10 MB
const longFields = ['title', 'outlet', 'byline', 'language', 'headline', 'author', 'image', 'caption', 'related', 'text'];
const attacks = {
  script: `<script>window.struck=1</script><img src=x onerror="window.struck=1">`,
  attribute: `" onmouseover="window.struck=1" autofocus onfocus="window.struck=1' onload='window.struck=1`,
  template: '{{{title}}} {{> head}} ${window.struck=1} </title></textarea></style></svg>--><b>',
  address: 'javascript:window.struck=1//',
  sql: `'; DROP TABLE articles; -- " OR 1=1`,
  override: '\u202EsgnihT era ton tahw yeht mees\u2067\u202D',
  bytes: 'nul \u0000 escape \u001b[2J bell \u0007 \ufffe half \ud800 mark \ufeff',
  marks: 'Z\u0351\u0352'.repeat(5000),
};

const wellFormed = words => Buffer.from(words).toString();
const everywhere = words => () => words;
const only = (chosen, words) => field => field === chosen ? words : 'Harbour';

function givenLine(name, of) {
  return JSON.stringify({
    id: name, title: `${of('title')} ferry`, text: `${of('text')}\n\nThe ferry ran aground, ${of('text')} said on Friday.`,
    outlet: of('outlet'), byline: of('byline'), section: of('section'), language: of('language'),
    date: '2026-11-20T10:00:00Z',
    url: name === 'address' ? of('url') : `https://${name}.example/${encodeURIComponent(wellFormed(of('url')))}`,
  }) + '\n';
}

const inAttribute = words => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const inText = words => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function page(name, of) {
  const stated = JSON.stringify({
    '@context': 'https://schema.org', '@type': 'NewsArticle', headline: of('headline'),
    datePublished: '2026-11-20T09:00:00Z', author: {'@type': 'Person', name: of('author')},
    publisher: {'@type': 'Organization', name: of('publisher')}, image: of('image'), articleSection: of('section'),
  }).replaceAll('<', '\\u003c');
  const sentence = 'The harbour master said the ferry had run aground before dawn and nobody was hurt. ';
  return `<!doctype html><html lang="${inAttribute(of('language'))}"><head><title>${inText(of('title'))}</title>
<link rel="canonical" href="https://pages.example/${name}"><meta property="og:title" content="${inAttribute(of('headline'))}">
<meta property="og:site_name" content="${inAttribute(of('outlet'))}"><meta property="og:image" content="${inAttribute(of('image'))}">
<script type="application/ld+json">${stated}</script></head><body><article><h1>${inText(of('title'))}</h1>
<p class="byline">By ${inText(of('byline'))}</p>
<figure><img src="${inAttribute(of('image'))}"><figcaption>${inText(of('caption'))}</figcaption></figure>
<p>${sentence.repeat(4)}</p><p>${inText(of('text'))}</p>
<p>"We saw it," ${inText(of('speaker'))} told CNN. ${sentence.repeat(3)}</p>
<p>See also: <a href="${inAttribute(of('link'))}">${inText(of('related'))}</a></p><p>${sentence.repeat(3)}</p></article></body></html>`;
}

function writeNews() {
  const write = (name, of) => {
    writeFileSync(join(folder, `${name}.jsonl`), givenLine(name, of));
    writeFileSync(join(folder, `${name}.html`), page(name, of));
  };
  for (const [name, words] of Object.entries(attacks))
    write(name, everywhere(words));
  for (const field of longFields)
    write(`long-${field}`, only(field, longest));
}

let browser, portal, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-hostile-'));
  writeNews();
  portal = await serve(folder);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await portal?.stop();
  rmSync(folder, {recursive: true, force: true});
});

const findings = () => {
  const found = window.struck === undefined ? [] : ['something was executed'];
  for (const element of document.querySelectorAll('*'))
    for (const {name, value} of element.attributes)
      if (name.startsWith('on') || (/^(href|src|action|srcset|xlink:href)$/.test(name) &&
                                    /^\s*(javascript|data|vbscript):/i.test(value)))
        found.push(element.outerHTML.slice(0, 200));
  if (document.querySelectorAll('main, footer').length !== 2)
    found.push('the frame is broken');
  if (/[\u202A-\u202E\u2066-\u2069]/.test(document.documentElement.textContent))
    found.push('text runs the other way where somebody else said so');
  return found;
};

test('no page runs, breaks or bends under hostile words', {timeout: 120_000}, async () => {
  const reader = await Reader.sitDown(browser, portal, {width: 390});
  const queries = Object.values(attacks).map(words => '/search?q=' + encodeURIComponent(wellFormed(words.slice(0, 500))));
  const waiting = ['/', '/sources', '/search?q=ferry', ...queries], seen = new Set(waiting);
  for (const path of waiting) {
    await reader.go(path);
    if (!(await reader.page.evaluate(() => document.contentType)).includes('html'))
      continue;
    assert.deepEqual(await reader.page.evaluate(findings), [], path);
    await reader.expectWhole();
    const links = await reader.page.locator('a[href^="/"]').evaluateAll(all => all.map(each => each.getAttribute('href')));
    for (const link of links)
      if (!seen.has(link) && seen.size < mostPages && !/\.(xml|json)|^\/api\//.test(link)) {
        seen.add(link);
        waiting.push(link);
      }
  }
  assert.ok(waiting.some(path => path.startsWith('/article/')));
  await reader.leave();
});
