// Which way imports point. A file may import from its own folder and from any row above it, never from below and never
// from a neighbour in its row. Each library has one home, so that replacing it is an afternoon.

const rows = [
  ['src/engine/', 'src/stats/', 'src/i18n/locale.ts'],
  ['src/parameters/', 'src/results/'],
  ['src/model/'],
  ['src/scenario/'],
  ['src/experiments/'],
  ['src/runtime/', 'src/storage/', 'src/exports/', 'src/offline/', 'src/i18n/'],
  ['workers/', 'src/charts/', 'src/state/', 'src/styles/'],
  ['src/views/', 'src/cli/'],
  ['src/App.svelte'], // puts the views together
  ['src/main.ts'],
];

/** Some use less than their row would let them. */
const narrower = {
  'src/engine/': [],
  // The one arrow within a row: statistics need exp and log, and there is one engine/math.ts.
  'src/stats/': ['src/engine/'],
  'src/i18n/': ['src/i18n/'],
  'workers/': [...rows.slice(0, 3).flat(), 'src/runtime/', 'src/offline/'],
  'src/charts/': ['src/results/', 'src/stats/', 'src/i18n/'],
};

const test = '\\.(test|bench)\\.ts$';
const workbenches = ['src/testing/', 'src/bench/'];

const homes = [
  { library: ['d3', 'd3-[^/]+', '@types/d3', '@types/d3-[^/]+'], home: ['src/charts/'] },
  { library: ['@noble/hashes'], home: ['src/results/', 'src/model/', 'src/scenario/'] },
  { library: ['comlink'], home: ['src/runtime/', 'workers/'] },
  { library: ['zod'], home: ['src/parameters/', 'src/scenario/'] },
  { library: ['seedrandom', '@types/seedrandom'], home: ['src/scenario/seed.ts'] },
  { library: ['svelte'], home: ['src/charts/', 'src/state/', 'src/views/', 'src/App.svelte', 'src/main.ts'] },
  { library: ['@lucide/svelte'], home: ['src/charts/', 'src/views/', 'src/App.svelte'] },
  { library: ['@fontsource[^/]*/[^/]+'], home: ['src/main.ts', 'src/App.svelte', 'src/views/'] },
];

const starts = (paths) => `^(${paths.map((path) => path.replaceAll('.', '\\.')).join('|')})`;
const library = (names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

const rowRules = rows.flatMap((row, index) =>
  row.map((place) => {
    const allowed = [place, ...(narrower[place] ?? rows.slice(0, index).flat())];
    // src/i18n/ is a row of its own for everything but locale.ts.
    // spawn-browser.ts asks the bundler for the address of the worker's entry: the only reference downwards, see below.
    const besides =
      { 'src/i18n/': ['src/i18n/locale.ts'], 'src/runtime/': ['src/runtime/spawn-browser.ts'] }[place] ?? [];
    return {
      name: `row-${index}-${place.replace(/^src\/|\/$/g, '')}`,
      comment: `Row ${index}: ${place} may import only from ${allowed.join(', ')}. Turn the arrow: move what is needed up, or pass it in.`,
      severity: 'error',
      from: { path: starts([place]), pathNot: [test, ...besides.map((path) => starts([path]))] },
      to: { path: '^(src|workers)/', pathNot: starts(allowed) },
    };
  }),
);

/** Tests obey the row that they stand in, but may use what tests share. */
const testRules = rows.flatMap((row, index) =>
  row
    .filter((place) => place.endsWith('/'))
    .map((place) => ({
      name: `row-${index}-${place.replace(/^src\/|\/$/g, '')}-tests`,
      comment: `A test in ${place} may import from its own row, the rows above and src/testing. Wider tests stand in src/testing.`,
      severity: 'error',
      from: { path: `${starts([place])}.*${test}` },
      to: { path: '^(src|workers)/', pathNot: starts([...rows.slice(0, index + 1).flat(), 'src/testing/']) },
    })),
);

const homeRules = homes.map(({ library: names, home }) => ({
  name: `home-of-${names[0].replace(/[^a-z0-9/@-]/g, '')}`,
  comment: `${names[0]} is imported only in ${home.join(', ')}.`,
  severity: 'error',
  from: { path: '^(src|workers)/', pathNot: [starts(home), test, starts(workbenches)] },
  to: { path: library(names) },
}));

module.exports = {
  forbidden: [
    ...rowRules,
    ...testRules,
    ...homeRules,
    {
      name: 'spawn-names-the-worker',
      comment: 'spawn-browser.ts names the entry of the worker by its address, and otherwise obeys its row.',
      severity: 'error',
      from: { path: '^src/runtime/spawn-browser\\.ts$' },
      to: {
        path: '^(src|workers)/',
        pathNot: [starts([...rows.slice(0, 5).flat(), 'src/runtime/']), '^workers/browser\\.ts'],
      },
    },
    {
      name: 'only-for-tests',
      comment: 'src/testing and src/bench are for tests and measurements; the product does not import them.',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: [test, starts(workbenches)] },
      to: { path: starts(workbenches) },
    },
    {
      name: 'testing-and-bench',
      comment: 'src/testing and src/bench use rows 0 to 5.',
      severity: 'error',
      from: { path: starts(workbenches) },
      to: { path: '^(src|workers)/', pathNot: starts([...rows.slice(0, 6).flat(), ...workbenches]) },
    },
    {
      name: 'engine-has-no-dependencies',
      comment: 'The engine is read and trusted alone.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: test },
      to: { pathNot: '^src/engine/', couldNotResolve: false },
    },
    {
      name: 'model-without-zod',
      comment:
        'The model runs in the worker, whose bundle holds no zod: import parameters by files that do not reach it.',
      severity: 'error',
      from: { path: '^src/(model|results|stats)/', pathNot: test },
      to: { path: library(['zod']), reachable: true },
    },
    {
      name: 'node-only-at-the-edge',
      comment:
        "Node's modules are for the terminal, the Node worker and its runner; the rest runs in a browser as well.",
      severity: 'error',
      from: {
        path: '^(src|workers)/',
        pathNot: [test, starts(['src/cli/', 'src/runtime/spawn-node.ts', 'workers/node.ts', ...workbenches])],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-development-packages',
      comment: 'What the product imports is a dependency; development packages are for tests and tools.',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: [test, starts(workbenches)] },
      to: { dependencyTypes: ['npm-dev'], pathNot: library(['@types/[^/]+']) },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: { path: '^(src|workers|scripts)/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere, or to a package that package.json does not name.',
      severity: 'error',
      from: { path: '^(src|workers|scripts|tests)/' },
      // ?worker, ?url and the like are answered by the bundler.
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist', '^tests/planted/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'default', 'types'],
      extensions: ['.ts', '.svelte', '.mjs', '.js', '.json'],
    },
  },
};
