/**
 * Runs before `npm start` and its like, on whatever Node the machine has (20 or newer, no packages): installs the
 * packages when they are missing or not those of package-lock.json, and builds the pages when their sources changed.
 * `--quiet` says nothing when nothing had to be done; `--no-build` leaves the pages alone.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const nodeNeeded = 24;
const lockFile = join(root, 'package-lock.json');
const installedLock = join(root, 'node_modules/.package-lock.json');
const installedMark = join(root, 'node_modules/.trellis-lock');
const pages = join(root, 'packages/web/dist');
const pagesMark = join(pages, '.source-hash');

const quiet = process.argv.includes('--quiet');
const build = !process.argv.includes('--no-build');

try {
  const installed = await ensurePackages();
  const node = selectNode();
  const built = build && (await ensurePages(node));
  if (!quiet && !installed && !built) console.log('Packages and pages are up to date.');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

/** Whether something had to be installed. */
async function ensurePackages() {
  const wanted = hashOf(lockFile);
  if (existsSync(installedLock) && readOrNull(installedMark) === wanted) return false;
  const fresh = existsSync(installedLock) && isInstalled();
  if (!fresh) {
    // npm's own Node, not the one in node_modules, which goes while npm works. The tools that build the pages are
    // needed in production too.
    const npm = process.env.npm_execpath;
    const args = ['ci', '--ignore-scripts', '--include=dev', '--loglevel=error'];
    if (npm) await work('Installing', process.env.npm_node_execpath ?? process.execPath, [npm, ...args]);
    else await work('Installing', 'npm', args, { shell: process.platform === 'win32' });
  }
  writeFileSync(installedMark, wanted);
  return !fresh;
}

/** Whether the packages, installed by hand perhaps, are those of the lock; what is optional may be missing. */
function isInstalled() {
  const { packages: wanted } = JSON.parse(readFileSync(lockFile, 'utf8'));
  const { packages: found } = JSON.parse(readFileSync(installedLock, 'utf8'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    if (!found[path]) return Boolean(entry.optional || entry.devOptional);
    return found[path].version === entry.version && found[path].integrity === entry.integrity;
  });
}

/** Whether the pages had to be built. */
async function ensurePages(node) {
  const wanted = hashOf(lockFile, join(root, 'packages/web'), join(root, 'packages/domain/src'));
  if (readOrNull(pagesMark) === wanted) return false;
  await work('Building the pages', node, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: join(root, 'packages/web') });
  writeFileSync(pagesMark, wanted);
  return true;
}

/** The Node that the lock pins for this platform, else the machine's own when it is new enough. */
function selectNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const pinned = join(root, `node_modules/node-${platform}-${process.arch}/bin`, platform === 'win' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= nodeNeeded) return process.execPath;
  throw new Error(
    `Trellis needs Node ${nodeNeeded}, this machine has ${process.versions.node}, and no package carries Node for ${platform}-${process.arch}: install Node ${nodeNeeded}.`,
  );
}

/** Runs a command, shows how long it has been at it on standard error (standard output is for answers), and its words only when it fails. */
async function work(what, command, args, options = {}) {
  const begin = Date.now();
  const seconds = () => Math.round((Date.now() - begin) / 1000);
  const live = process.stderr.isTTY;
  const show = () => process.stderr.write(live ? `\r${what} … ${seconds()} s` : `${what} … ${seconds()} s\n`);
  show();
  const timer = setInterval(show, live ? 1000 : 10_000);
  let words = '';
  const failed = await new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (piece) => (words += piece));
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? null : `it ended with ${signal ?? code}`));
  });
  clearInterval(timer);
  process.stderr.write(`${live ? '\r' : ''}${what}: ${failed ? 'failed' : 'done'} after ${seconds()} s\n`);
  if (failed) throw new Error(`${words.trim()}\n${what} did not work: ${failed}. The lines above say why.`);
}

function readOrNull(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** A hash over names and contents of files and folders, leaving out what is made from them and tests. */
function hashOf(...paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  let entries;
  try {
    entries = readdirSync(path).sort();
  } catch (error) {
    if (error.code !== 'ENOTDIR') throw error;
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
    return;
  }
  for (const entry of entries) {
    if (entry !== 'node_modules' && entry !== 'dist' && !/\.test\.tsx?$/.test(entry)) addTo(hash, join(path, entry));
  }
}
