/** The arrows of the house. `npm run check` fails when one is broken, and when nothing was looked at. */
const foundations = '(districts|people|access|frameworks|practice|exchange)';
const roof = '(insight)';
const rooms = '(infrastructure|materials|walkthroughs|calibration|improvement)';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '\\.test\\.ts$|/testing/' },
      to: { pathNot: ['^packages/domain/src', '^node_modules/(zod|@orpc/contract)'] },
    },
    {
      name: 'statistics-stand-alone',
      severity: 'error',
      from: { path: '^packages/domain/src/statistics', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/domain/src/statistics' },
    },
    { name: 'web-and-server-never-meet', severity: 'error', from: { path: '^packages/web' }, to: { path: '^(packages/server|samples)' } },
    { name: 'server-and-web-never-meet', severity: 'error', from: { path: '^packages/server' }, to: { path: '^packages/web' } },
    { name: 'samples-know-the-domain-only', severity: 'error', from: { path: '^samples' }, to: { path: '^packages/(server|web)' } },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^packages/server/src/platform', pathNot: '/testing/|\\.test\\.ts$' },
      to: { path: '^packages/server/src/(?!platform/)' },
    },
    {
      name: 'ui-knows-no-room',
      severity: 'error',
      from: { path: '^packages/web/src/ui' },
      to: { path: ['^packages/web/src/(?!ui/|platform/)', '^packages/domain/src/(?!kernel/)'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'foundations-know-no-room',
      severity: 'error',
      from: { path: `^packages/(server|web)/src/${foundations}/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: `^packages/(server|web)/src/(${rooms}|${roof})/` },
    },
    {
      name: 'rooms-do-not-lean-on-the-roof',
      severity: 'error',
      from: { path: `^packages/(server|web)/src/${rooms}/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: `^packages/(server|web)/src/${roof}/` },
    },
    {
      name: 'a-room-is-entered-by-its-index',
      severity: 'error',
      from: { path: '^packages/(server|domain)/src/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^packages/(server|domain)/src/([^/]+)/',
        pathNot: [
          '^packages/$1/src/$2/',
          '/index\\.ts$',
          '^packages/server/src/platform/',
          '^packages/domain/src/kernel/',
          '^packages/domain/src/access/(roles|permissions)\\.ts$',
          '^packages/domain/src/infrastructure/document\\.ts$',
          '/contract[^/]*\\.ts$',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
