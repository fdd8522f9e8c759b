// The boundaries of docs/decisions.md, "The flow". Each comment says what to do instead.
const only = (from, allowed, comment) => ({
  name: `${from}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [`^src/${from}/`, ...allowed.map((folder) => `^src/${folder}/`)].join('|') },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', comment: 'Move what both need to the layer below.', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    only('model', [], 'The model is what everything speaks of: it imports nothing. Pass what it needs as a parameter.'),
    only('calendar', [], 'Calendar is arithmetic on days: pass what it needs as a parameter.'),
    only('words', [], 'Words compares strings: pass what it needs as a parameter.'),
    only('privacy', ['model', 'calendar'], 'Privacy finds and masks numbers in text: give it the text.'),
    only('parse', ['model', 'calendar'], 'Parsing knows text, positions and which day a number is. What a key means belongs in schema or rules.'),
    only('fix', ['model', 'parse', 'words'], 'Mending changes a text that it is given. What has one right answer is decided where the fault is told.'),
    only('authoring', ['model', 'parse', 'schema', 'calendar', 'words', 'fix', 'queries'], 'Authoring makes texts of what it is given: reading belongs in api, writing in output, asking in cli.'),
    only('schema', ['model', 'calendar', 'words'], 'Schema holds data against types. Relations between documents belong in rules.'),
    only('content', ['model', 'schema'], 'Content reads bytes. Let api put the pieces together.'),
    only('history', ['model'], 'History reads Git. What a change means belongs in queries.'),
    only('queries', ['model', 'calendar', 'words'], 'A query is pure: give it the handbook, the history facts and the date.'),
    only('rules', ['model', 'calendar', 'words', 'queries'], 'A rule is pure: it sees the handbook and the date, nothing else.'),
    only('views', ['queries', 'model', 'calendar', 'history', 'words'], 'A view is rows as plain JSON. Rendering belongs in render.'),
    only('drawing', ['model'], 'Drawing is text and shapes as SVG: pass what is drawn as a parameter.'),
    only('render', ['views', 'model', 'parse', 'drawing'], 'Rendering draws a view. Facts belong in views and queries.'),
    only('reporters', ['model', 'queries', 'calendar', 'views', 'drawing'], 'A reporter turns results into text. Let the command fetch them.'),
    only('explain', ['model', 'words', 'schema', 'rules'], 'An explanation is made of metadata that it is given. Reading belongs in api, drawing in reporters.'),
    only('template', ['model', 'words'], 'A template is checked against the schema that it is given. Reading belongs in api, filling in render.'),
    only('search', ['model', 'content'], 'The search indexes entries that it is given. What a page says belongs in views.'),
    only('output', ['model'], 'Output writes files. What to write is decided before.'),
    only('api', ['privacy', 'content', 'parse', 'schema', 'model', 'rules', 'history', 'calendar', 'queries', 'views', 'render', 'words', 'explain', 'fix', 'authoring', 'template', 'search'], 'Api composes. Screens and arguments belong in cli.'),
    { name: 'disk-is-read-in-content', comment: 'Read files in src/content, write them in src/output.', severity: 'error', from: { path: '^src/', pathNot: '^src/(content|output)/|^src/api/read-settings' }, to: { path: '^(node:)?fs$' } },
    { name: 'browser-alone', comment: 'What runs in the browser has no Node: put what both need beside it.', severity: 'error', from: { path: '^src/search/browser/' }, to: { path: '^src/(?!search/)|^(node:)?(fs|path|buffer)$|node_modules/|^src/search/search-files' } },
    { name: 'one-parser', comment: 'Only src/parse knows how text is parsed (settings of templates and regelverk are data).', severity: 'error', from: { path: '^src/', pathNot: '^src/(parse|api)/' }, to: { path: 'node_modules/(gray-matter|yaml|remark-parse|papaparse)/', pathNot: 'papaparse' } },
    { name: 'git-in-history', comment: 'Ask Git in src/history.', severity: 'error', from: { path: '^src/', pathNot: '^src/history/' }, to: { path: 'node_modules/simple-git/|^(node:)?child_process$' } },
    { name: 'not-to-dev', comment: 'Users do not get devDependencies.', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
    { name: 'no-orphans', comment: 'Use it or remove it.', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '^src/(cli|index)\\.ts$|generated|\\.d\\.ts$' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.js'] },
  },
};
