/** Imports go one way: shared/core <- shared/composer <- widget, extension. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    only('core-is-pure', '^shared/core/', ['^shared/core/'], 'the core imports nothing but itself'),
    only(
      'precise-imports-core',
      '^shared/precise/',
      ['^shared/(core|precise)/'],
      'the precise model knows the core alone',
    ),
    only(
      'composer-imports-core',
      '^shared/composer/',
      ['^shared/(core|composer)/'],
      'a composer knows the core alone',
    ),
    only('copy-imports-nothing', '^shared/copy/', ['^shared/copy/'], 'copy is data'),
    {
      name: 'pages-do-not-train',
      comment: 'what ships never imports training, evaluation or the command line',
      severity: 'error',
      from: { path: '^(widget|extension)/', pathNot: '^widget/(demo/|vite\\.config)' },
      to: { path: '^shared/(training|evaluation|cli)/' },
    },
    {
      name: 'pages-pay-for-the-small-model',
      comment: 'in the widget, the worker alone holds the precise model',
      severity: 'error',
      from: { path: '^widget/', pathNot: '^widget/precise/(worker|respond)\\.ts$' },
      to: { path: '^(shared/precise/|widget/precise/(worker|respond)\\.ts$)' },
    },
    {
      name: 'widget-and-extension-apart',
      severity: 'error',
      from: { path: '^(widget|extension)/' },
      to: { path: '^(widget|extension)/', pathNot: '^$1/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '\\.(json|css)$|^(widget/(dist|demo/built|frameworks)|\\.output|test/(chats|editors|frameworks|databases|other-browsers|store))',
    },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
