/** Names of streams. They are stored; the Kafka key is the stream's name. */
const casePrefix = 'case-';

export const caseStream = (caseId: string): string => `${casePrefix}${caseId}`;
export const isCaseStream = (stream: string): boolean => stream.startsWith(casePrefix);
export const caseIdOf = (stream: string): string => stream.slice(casePrefix.length);

export const organisationStream = 'organisation';
export const catalogueStream = 'catalogue';
export const intakePolicyStream = 'policy-intake';
export const clockPolicyStream = 'policy-clock';
export const routingStream = 'policy-routing';
export const noticePolicyStream = 'policy-notices';
export const nationalCalendarStream = 'calendar-CN';
/** Of a district, by its six-digit code. */
export const localCalendarStream = (district: string): string => `calendar-${district}`;
/** What a requester does not want to be told by. A subject is one person in one case; who that is only the vault knows. */
export const noticeOptOutStream = (subject: string): string => `notice-opt-out-${subject}`;
