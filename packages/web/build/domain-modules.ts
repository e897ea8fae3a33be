import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

/**
 * Two modules computed from the domain when the web app is built, so that the schema library stays out of the first load:
 * `virtual:trellis/contract`, the routes of every operation (method, path, structures) as plain data, and
 * `virtual:trellis/words`, the labels that the frame of every page needs.
 */
const modules: Record<string, { file: string; write: (loaded: Record<string, unknown>) => string }> = {
  'virtual:trellis/contract': {
    file: '../../domain/src/api/index.ts',
    write: ({ contract }) => `export default ${JSON.stringify(routesOnly(contract))};`,
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
