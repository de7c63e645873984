import { errorSections, retiredCodes, type ErrorEntry } from './catalogue';

const headings: Readonly<Record<keyof typeof errorSections, string>> = {
  request: 'The request itself',
  command: 'Commands, lists and jobs',
  identity: 'Identity and rights',
  system: 'Faults of the system',
  case: 'Any case',
  intake: 'Intake 受理',
  dispatch: 'Dispatch 派单',
  organisation: 'Organisation 组织机构',
  configuration: 'Configuration 配置',
  department: 'Department 承办',
  feedback: 'Feedback 回访',
  audit: 'Audit 审计',
};

/** The catalogue as the handbook shows it; a spec there fails when file and code part. */
export function catalogueAsMarkdown(): string {
  const sections = (Object.keys(headings) as (keyof typeof errorSections)[]).flatMap((section) => [
    `## ${headings[section]}`,
    '',
    '| code | status | 中文 | English |',
    '| --- | --- | --- | --- |',
    ...Object.entries<ErrorEntry>(errorSections[section]).map(row),
    '',
  ]);
  const retired = retiredCodes.length === 0 ? 'None.' : retiredCodes.map((code) => `\`${code}\``).join(', ');
  const head = [
    '# Errors',
    '',
    'Generated from `libs/nest-kit/src/errors/catalogue`. Every answer that is no success carries one of these codes (RFC 9457).',
    '',
  ];
  return [...head, ...sections, '## Retired codes', '', retired, ''].join('\n');
}

const row = ([code, { status, title, detail, hint, retryAfter }]: [string, ErrorEntry]): string => {
  const again = retryAfter === undefined ? '' : `, Retry-After ${retryAfter}`;
  const text = (language: 'zh' | 'en'): string => [`**${title[language]}**`, detail[language], hint?.[language] ?? ''].join(' ').trim();
  return `| \`${code}\` | ${status}${again} | ${text('zh')} | ${text('en')} |`;
};
