import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';

const source = fileURLToPath(new URL('../src/platform/offline/service-worker.ts', import.meta.url));
const fileName = 'service-worker.js';
const fontsOfOtherScripts = /-(cyrillic|greek|vietnamese)/;

interface Options {
  /** what the device keeps may weigh this much, compressed */
  limitKilobytes: number;
  /** modules that are loaded later and belong to every start */
  also: string[];
}

/**
 * Builds the service worker and tells it what a device keeps for starting without a network: the document, the first load,
 * and the code of every page that says `offline: true` in its room's list. Such a page names its part by a literal import.
 */
export function serviceWorker({ limitKilobytes, also }: Options): Plugin {
  const wanted = new Set<string>();
  let publicDir = '';
  return {
    name: 'trellis-service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    async buildStart() {
      wanted.clear();
      for (const file of also) wanted.add((await this.resolve(file))?.id ?? this.error(`There is no ${file}.`));
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /offline: ?(true|!0)/ },
      async handler(code, id) {
        for (const specifier of offlineParts(this.parse(code))) {
          const part = specifier === null ? null : await this.resolve(specifier, id);
          if (!part) this.error('A page with `offline: true` names its part by a literal import, so that the build finds it.');
          wanted.add(part.id);
        }
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output): output is Rolldown.OutputChunk => output.type === 'chunk');
        const kept = new Set<string>();
        const keep = (chunk: Rolldown.OutputChunk) => {
          if (kept.has(chunk.fileName)) return;
          for (const name of filesOf(chunk)) if (!fontsOfOtherScripts.test(name)) kept.add(name);
          for (const name of chunk.imports) if (bundle[name]?.type === 'chunk') keep(bundle[name]);
        };
        for (const chunk of chunks) if (chunk.isEntry) keep(chunk);
        const modules = withOwnLaterParts(wanted, (id) => this.getModuleInfo(id));
        for (const chunk of chunks) if (chunk.moduleIds.some((id) => modules.has(id))) keep(chunk);
        const document = bundle['index.html'];
        if (document?.type !== 'asset') this.error('There is no document to start from.');

        const publicFiles = readdirSync(publicDir).map((name) => ({ path: `/${name}`, content: readFileSync(join(publicDir, name)) }));
        const built = [...kept].map((name) => ({ path: `/${name}`, content: Buffer.from(contentOf(bundle[name]!)) }));
        const all = [{ path: '/', content: Buffer.from(document.source) }, ...publicFiles, ...built].sort((a, b) => (a.path < b.path ? -1 : 1));
        const hash = createHash('sha256');
        for (const { path, content } of all) hash.update(path).update(content);
        const precache = { version: hash.digest('hex').slice(0, 16), files: all.map(({ path }) => path) };
        this.emitFile({ type: 'asset', fileName, source: await buildWorker(precache) });

        const size = all.reduce((sum, { path, content }) => sum + (path.endsWith('.woff2') ? content : gzipSync(content)).length / 1024, 0);
        console.log(`kept for starting without a network: ${all.length} files, ${size.toFixed(0)} KB of ${limitKilobytes} KB allowed`);
        if (size > limitKilobytes) this.error(`A device would keep ${size.toFixed(0)} KB; ${limitKilobytes} KB are allowed.`);
      },
    },
  };
}

/** The worker as one script of its own: it shares no chunk with the pages. */
async function buildWorker(precache: { version: string; files: string[] }): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __PRECACHE__: JSON.stringify(precache) },
    build: { write: false, target: 'es2022', lib: { entry: source, formats: ['iife'], name: 'worker' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const script = output && 'output' in output ? output.output[0] : undefined;
  if (!script?.code.includes(precache.version)) throw new Error('The service worker was built without its list.');
  return script.code;
}

type Node = { type: string } & Record<string, unknown>;

/** The literal imports inside of objects that say `offline: true`; null for one without any. */
export function offlineParts(program: unknown): (string | null)[] {
  const found: (string | null)[] = [];
  walk(program, (node) => {
    if (node.type !== 'ObjectExpression') return;
    const properties = node.properties as Node[];
    const isOffline = properties.some(({ key, value }) => (key as Node | undefined)?.name === 'offline' && isTrue(value as Node));
    if (!isOffline) return;
    let specifier: string | null = null;
    walk(node, (inner) => {
      const literal = inner.type === 'ImportExpression' ? (inner.source as Node).value : undefined;
      if (typeof literal === 'string') specifier = literal;
    });
    found.push(specifier);
  });
  return found;
}

const isTrue = (node: Node): boolean => node.value === true || (node.type === 'UnaryExpression' && (node.argument as Node).value === 0);

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  if ('type' in value && typeof value.type === 'string') visit(value as Node);
  for (const inner of Object.values(value)) if (typeof inner === 'object') walk(inner, visit);
}

interface ModuleGraph {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}

/** The pages, and what they and the modules of their own folder load later. */
function withOwnLaterParts(pages: ReadonlySet<string>, infoOf: (id: string) => ModuleGraph | null): Set<string> {
  const result = new Set(pages);
  for (const page of pages) {
    const folder = `${dirname(page)}/`;
    const seen = new Set<string>();
    const visit = (id: string) => {
      if (seen.has(id) || !id.startsWith(folder)) return;
      seen.add(id);
      const info = infoOf(id);
      for (const later of info?.dynamicallyImportedIds ?? []) {
        result.add(later);
        visit(later);
      }
      info?.importedIds.forEach(visit);
    };
    visit(page);
  }
  return result;
}

function filesOf(chunk: Rolldown.OutputChunk): string[] {
  const metadata = (chunk as { viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> } }).viteMetadata;
  return [chunk.fileName, ...(metadata?.importedCss ?? []), ...(metadata?.importedAssets ?? [])];
}

const contentOf = (output: Rolldown.OutputChunk | Rolldown.OutputAsset): string | Uint8Array => (output.type === 'chunk' ? output.code : output.source);
