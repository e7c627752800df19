// A headwater that serves what was given to it, on a store of its own.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

const headwater = process.env.HEADWATER ?? 'build/release/headwater';

export const serve = (...inputs) => serveWith([], ...inputs);

export async function serveWith(flags, ...inputs) {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-browser-'));
  const db = join(folder, 'news.db');
  const {status} = spawnSync(headwater, ['ingest', ...inputs, '--db', db], {stdio: 'ignore'});
  assert.ok(status === 0 || status === 1, `ingest ended with ${status}`); // 1: some inputs were refused
  const server = spawn(headwater, ['serve', '--db', db, '--listen', '127.0.0.1:0', ...flags],
                       {stdio: ['ignore', 'pipe', 'inherit']});
  const address = await new Promise((found, failed) => {
    createInterface(server.stdout).once('line', line => found(line.match(/http:\S+[^/]/)[0]));
    server.once('exit', code => failed(new Error(`headwater serve ended with ${code}`)));
  });
  const stop = async () => {
    const ended = new Promise(resolve => server.once('exit', resolve));
    server.kill();
    await ended;
    rmSync(folder, {recursive: true});
  };
  return {address, folder, stop};
}
