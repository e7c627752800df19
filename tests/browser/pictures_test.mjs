// Pictures, where they are asked for: the portal fetches them, the browser asks nobody but the portal, and nothing
// jumps.
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {deflateSync} from 'node:zlib';
import {openBrowser, Reader} from './reader.mjs';
import {serveWith} from './portal.mjs';

function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; ++bit)
      sum = sum >>> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
  }
  return ~sum >>> 0;
}

function chunk(type, data) {
  const bytes = Buffer.concat([Buffer.from(type, 'latin1'), data]), size = Buffer.alloc(4), sum = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(bytes));
  return Buffer.concat([size, bytes, sum]);
}

// A sky over a hill, in colours of its own; wider and higher ones among them.
function landscape(number) {
  const width = 480, height = [270, 360, 640][number % 3], head = Buffer.alloc(13), rows = [];
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const tint = [0, 2, 4].map(shift => 0.5 + 0.5 * Math.cos(number * 0.9 + shift));
  for (let y = 0; y < height; ++y) {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; ++x) {
      const isHill = y > height * (0.7 - 0.25 * Math.sin(x / width * 3 + number));
      tint.forEach((share, i) => { row[1 + x * 3 + i] = isHill ? 40 + 70 * share : 235 - 130 * share * y / height; });
    }
    rows.push(row);
  }
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head),
                        chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

const odd = {
  '/drawn': () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>window.struck=1</script></svg>'),
  '/written': () => Buffer.from('<!doctype html><script>window.struck=1</script>'),
  '/huge': () => Buffer.concat([landscape(0), Buffer.alloc(1 << 20)]),
};

// Each page of the samples with a picture, but for every fifth; three pages have odd ones.
function picturedSamples(folder, base) {
  cpSync('samples', folder, {recursive: true});
  const pages = readdirSync(folder, {recursive: true}).filter(name => name.endsWith('.html')).sort();
  pages.forEach((name, number) => {
    const path = number % 5 === 4 ? null : Object.keys(odd)[number / 20] ?? `/${number}.png`;
    const page = readFileSync(join(folder, name), 'latin1');
    if (path)
      writeFileSync(join(folder, name), page.replace(/<head>/i, `$&<meta property="og:image" content="${base}${path}">`), 'latin1');
  });
}

let browser, portal, folder, outlets, visits = 0;
before(async () => {
  outlets = createServer((request, answer) => {
    ++visits;
    const number = Number(request.url.match(/^\/(\d+)\.png$/)?.[1] ?? NaN);
    const body = odd[request.url]?.() ?? (Number.isNaN(number) ? null : landscape(number));
    answer.writeHead(body ? 200 : 404, {'Content-Type': 'image/png'}).end(body);
  });
  await new Promise(ready => outlets.listen(0, '127.0.0.1', ready));
  folder = mkdtempSync(join(tmpdir(), 'headwater-pictures-'));
  picturedSamples(folder, `http://127.0.0.1:${outlets.address().port}`);
  portal = await serveWith(['--pictures', 'true', '--private-addresses', 'true', '--host-pause-ms', '1'], folder);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await portal?.stop();
  outlets.closeAllConnections();
  await new Promise(closed => outlets.close(closed));
  rmSync(folder, {recursive: true});
});

const shown = async path => (await (await fetch(portal.address + path, {headers: {Cookie: 'a=b'}})).text()).match(/<img /g)?.length ?? 0;

// Until a view of the page shows no more than the one before.
async function settled(path) {
  let before = -1, now = await shown(path);
  while (now !== before || now === 0) {
    await new Promise(resolve => setTimeout(resolve, 700));
    [before, now] = [now, await shown(path)];
  }
  return now;
}

async function lookAt(reader, name) {
  const {page} = reader;
  for (const picture of await page.locator('img').all()) {
    assert.ok(await picture.evaluate(each => getComputedStyle(each).aspectRatio !== 'auto' && each.clientHeight > 0),
      `${page.url()}: a picture has no room before it is there`);
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate(each => each.complete || new Promise(loaded => { each.onload = each.onerror = loaded; }));
    assert.ok(await picture.evaluate(each => each.naturalWidth) > 0, `${page.url()}: a picture does not load`);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await reader.lookAround(name);
  assert.equal(await page.evaluate(() => window.struck), undefined);
}

test('pages show what was fetched at an earlier view', {timeout: 120_000}, async () => {
  assert.ok(await settled('/') >= 15, 'of 28 stories, of which some are led by a page without a picture');
  const asked = visits;
  for (const width of [390, 1440])
    for (const scheme of ['light', 'dark']) {
      const reader = await Reader.sitDown(browser, portal, {width, scheme});
      await reader.go('/');
      await lookAt(reader, 'pictures-front');
      await reader.follow('article.lead h2 a');
      await lookAt(reader, 'pictures-story');
      await reader.follow('main li.report h3 a');
      await lookAt(reader, 'pictures-article');
      await settled('/section/world');
      await reader.go('/section/world');
      await lookAt(reader, 'pictures-section');
      await reader.leave();
    }
  assert.ok(visits - asked < 40, 'each is fetched once');
});

test('the front page stays small', async () => {
  await settled('/');
  const answer = await fetch(portal.address + '/');
  assert.ok((await answer.arrayBuffer()).byteLength <= 60 * 1024);
});
