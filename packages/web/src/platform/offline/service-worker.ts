/**
 * Starts the app without a network. It keeps the document and the code of pages that work without one, all of one build
 * together, and nothing else: no answer of the API goes through it, and the document is the same for everybody.
 */
import { captureLock, takeOver } from './capture-lock.ts';

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
}

/** Written in by the build, see build/service-worker.ts. */
declare const __PRECACHE__: { version: string; files: string[] };

const worker = self as unknown as Worker;
const precache = __PRECACHE__;
const prefix = 'trellis ';
const cacheName = prefix + precache.version;
const kept = new Set(precache.files);
/** a network that has not answered by then is none */
const patience = 2_500;

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(clearOthers().then(() => worker.clients.claim())));
worker.addEventListener('message', ({ data }) => {
  if (data === takeOver) void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (/^\/(api|reference|health|ready)(\/|$)/.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(theDocument(request));
  else if (kept.has(pathname)) event.respondWith(fromDevice(pathname, request));
});

/** All files of this build, or none: a build that is half there would fail in a hallway. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    precache.files.map(async (path) => {
      // names with a hash never change what they name
      const known = path.startsWith('/assets/') ? await caches.match(path) : undefined;
      const answer = known ?? (await fetch(path, { cache: path.startsWith('/assets/') ? 'default' : 'reload', credentials: 'omit' }));
      if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`);
      await cache.put(path, answer);
    }),
  );
}

async function clearOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)));
}

async function fromDevice(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}

/** The document of the newest build where there is a network and nobody captures; otherwise the one that is kept here. */
async function theDocument(request: Request): Promise<Response> {
  const here = () => caches.open(cacheName).then((cache) => cache.match('/'));
  if (await isCaptureOpen()) return (await here()) ?? fetch(request);
  const network = fetch(request);
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const answer = await Promise.race([network, late]).catch(() => null);
  if (answer && answer.status < 500) return answer;
  return (await here()) ?? network;
}

async function isCaptureOpen(): Promise<boolean> {
  const locks = (await navigator.locks?.query()) ?? {};
  return locks.held?.some(({ name }) => name === captureLock) ?? false;
}
