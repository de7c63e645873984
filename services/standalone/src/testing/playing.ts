import { bodies, caller, dispatcher, handler, officer, operator, registration } from './bodies';
import type { Answer, RunningStandalone } from './running-standalone';

export interface CommandTold {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly version: number;
  readonly waitToken: string;
  readonly events: readonly { readonly type: string; readonly version: number }[];
}

export interface PageTold {
  readonly status: string;
  readonly version: number;
  readonly assignments: readonly {
    readonly assignmentId: string;
    readonly unitId: string;
    readonly role: string;
    readonly status: string;
    readonly urged: number;
    readonly supportPending?: { readonly supportId: string };
  }[];
  readonly callOuts: readonly { readonly callOutId: string; readonly status: string }[];
  readonly supervisions: readonly { readonly supervisionId: string; readonly status: string }[];
  readonly tracking: Readonly<Record<string, object | undefined>>;
  readonly clocks: readonly { readonly kind: string; readonly supervisionId?: string; readonly state: string; readonly unitId?: string }[];
  readonly parts: readonly { readonly version: number; readonly name: string; readonly compartment: string; readonly level: string }[];
  readonly allowedActions: readonly {
    readonly command: string;
    readonly enabled: boolean;
    readonly reason?: string;
    readonly warning?: string;
    readonly explanation?: { readonly zh: string };
  }[];
}

/** One step of a case's life, and who does it. */
export interface Step {
  readonly service: 'intake' | 'dispatch' | 'department' | 'feedback';
  readonly command: string;
  readonly user: string;
  /** Stands under an assignment. */
  readonly ofAssignment?: true;
  readonly leadsTo: string;
  readonly appends: string;
}

/** From the desk to the end, with the least that is needed. */
export const steps: readonly Step[] = [
  { service: 'dispatch', command: 'dispatch-case', user: dispatcher, leadsTo: 'handling', appends: 'dispatch.CaseDispatched' },
  {
    service: 'department',
    command: 'acknowledge-assignment',
    user: handler,
    ofAssignment: true,
    leadsTo: 'handling',
    appends: 'department.AssignmentAcknowledged',
  },
  {
    service: 'department',
    command: 'make-first-contact',
    user: handler,
    ofAssignment: true,
    leadsTo: 'handling',
    appends: 'department.FirstContactMade',
  },
  {
    service: 'department',
    command: 'record-findings',
    user: handler,
    ofAssignment: true,
    leadsTo: 'handling',
    appends: 'department.FindingsRecorded',
  },
  {
    service: 'department',
    command: 'resolve-assignment',
    user: handler,
    ofAssignment: true,
    leadsTo: 'resolved',
    appends: 'department.AssignmentResolved',
  },
  { service: 'dispatch', command: 'approve-closure', user: dispatcher, leadsTo: 'followUp', appends: 'dispatch.ClosureApproved' },
  { service: 'feedback', command: 'record-follow-up', user: officer, leadsTo: 'followUp', appends: 'feedback.FollowUpRecorded' },
  { service: 'feedback', command: 'close-case', user: officer, leadsTo: 'closed', appends: 'feedback.CaseClosed' },
];

let registered = 0;

/** Plays the public interface: registers a case, and drives it on step by step. */
export class PlayedCase {
  private constructor(
    private readonly system: RunningStandalone,
    readonly told: CommandTold,
  ) {}

  /** Each with a title of its own: the same person telling the same again would be merged. What the catalogue says to it is said before it returns. */
  static async register(system: RunningStandalone, other: object = {}): Promise<PlayedCase> {
    const title = `${registration.title}（第${(registered += 1)}次）`;
    const answer = await system.post<CommandTold>(operator, '/api/intake/v1/cases', { ...registration, title, ...other });
    const told = accepted(answer);
    await system.standalone.system.atHead();
    return new PlayedCase(system, told);
  }

  get number(): string {
    return this.told.caseNumber;
  }

  async page(service: string, user: string): Promise<PageTold> {
    const { status, body } = await this.system.get<PageTold>(user, `/api/${service}/v1/cases/${this.number}`);
    if (status !== 200) throw new Error(`the page of ${service} for ${user}: ${status}`);
    return body;
  }

  async pathOf({ service, command, ofAssignment }: Pick<Step, 'service' | 'command' | 'ofAssignment'>): Promise<string> {
    const { assignments } = await this.page('audit', 'auditor');
    const own = ofAssignment ? `/assignments/${assignments.at(-1)?.assignmentId ?? ''}` : '';
    return `/api/${service}/v1/cases/${this.number}${own}/${command}`;
  }

  /** The subdistrict calls the lead unit's department out; gives the call-out's id. */
  async callOut(): Promise<string> {
    const path = `/api/dispatch/v1/cases/${this.number}/call-out-departments`;
    accepted(await this.system.post<CommandTold>(caller, path, bodies['call-out-departments']));
    return (await this.page('audit', 'auditor')).callOuts.at(-1)!.callOutId;
  }

  /** Does the first steps, to the status wanted. What follows by itself, as people being told of them, has happened when it returns. */
  async driveTo(status: string): Promise<this> {
    for (const step of steps) {
      if ((await this.page('audit', 'auditor')).status === status) break;
      accepted(await this.system.post<CommandTold>(step.user, await this.pathOf(step), bodies[step.command]));
    }
    await this.system.standalone.system.atHead();
    return this;
  }
}

export function accepted(answer: Answer<CommandTold>): CommandTold {
  if (answer.status !== 201) throw new Error(`refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
