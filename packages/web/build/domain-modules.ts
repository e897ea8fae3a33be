import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

/**
 * Modules computed from the domain when the web app is built, so that the schema library stays out of the first load:
 * `virtual:trellis/contract`, the routes of every operation (method, path, structures) as plain data;
 * `virtual:trellis/words`, the labels that the frame of every page needs; and
 * `virtual:trellis/summaries`, what each operation does in a sentence, for pages that tell what was done.
 */
const modules: Record<string, { file: string; write: (loaded: Record<string, unknown>) => string }> = {
  'virtual:trellis/contract': {
    file: '../../domain/src/api/index.ts',
    write: ({ contract }) => `export default ${JSON.stringify(routesOnly(contract))};`,
  },
  'virtual:trellis/summaries': {
    file: '../../domain/src/api/index.ts',
    write: ({ contract }) => `export default ${JSON.stringify(summariesOf(contract))};`,
  },
  'virtual:trellis/words': {
    file: '../../domain/src/access/roles.ts',
    write: ({ roleLabels }) => `export const roleLabels = ${JSON.stringify(roleLabels)};`,
  },
};

interface Route {
  method?: string;
  path?: string;
  inputStructure?: string;
  outputStructure?: string;
  summary?: string;
}

/** The contract without schemas, errors and texts: what a client needs to find an operation. */
export function routesOnly(router: unknown): unknown {
  if (typeof router !== 'object' || router === null) throw new Error('The contract holds something that is neither a group nor an operation.');
  if ('~orpc' in router) {
    const { method, path, inputStructure, outputStructure } = (router['~orpc'] as { route: Route }).route;
    return { '~orpc': { errorMap: {}, meta: {}, route: { method, path, inputStructure, outputStructure } } };
  }
  return Object.fromEntries(Object.entries(router).map(([name, inner]) => [name, routesOnly(inner)]));
}

/** What each operation does, by its name: `{ 'people.invite': 'Send people a link …' }`. */
export function summariesOf(router: unknown, name = ''): Record<string, string> {
  if (typeof router !== 'object' || router === null) return {};
  if ('~orpc' in router) {
    const { summary } = (router['~orpc'] as { route: Route }).route;
    return summary === undefined ? {} : { [name]: summary };
  }
  return Object.assign({}, ...Object.entries(router).map(([key, inner]) => summariesOf(inner, name === '' ? key : `${name}.${key}`)));
}

export function domainModules(): Plugin {
  return {
    name: 'trellis-domain-modules',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    async load(id) {
      const wanted = modules[id.slice(1)];
      if (!id.startsWith('\0') || !wanted) return undefined;
      const file = fileURLToPath(new URL(wanted.file, import.meta.url));
      const { module, dependencies } = await runnerImport<Record<string, unknown>>(file, { configFile: false, logLevel: 'error' });
      for (const dependency of [file, ...dependencies]) this.addWatchFile(dependency);
      return wanted.write(module);
    },
  };
}
