import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { JsonLogger } from '@suqiu/nest-kit';
import { ApiClient, type Standalone, startStandalone } from '@suqiu/standalone';

/** Data folders of a spec, and the system that runs on one of them in this process. */
export class OwnSystem {
  private standalone: Standalone | undefined;

  private constructor(private readonly folder: string) {}

  static async make(): Promise<OwnSystem> {
    const folder = await mkdtemp(path.join(tmpdir(), 'suqiu-cli-'));
    // The embedded server runs as another user when the spec runs as root.
    await chmod(folder, 0o755);
    return new OwnSystem(folder);
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  get running(): Standalone {
    if (!this.standalone) throw new Error('the system does not run');
    return this.standalone;
  }

  async start(data: string): Promise<void> {
    const logger = new JsonLogger({ level: 'fatal' });
    this.standalone = await startStandalone({
      dataDir: this.at(data),
      port: 0,
      demonstrationCases: 0,
      seed: 1,
      environment: {},
      logger,
    });
  }

  async stop(): Promise<void> {
    await this.standalone?.stop();
    this.standalone = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Speaks as a demonstration user. */
  async as(user: string): Promise<ApiClient> {
    const { url } = this.running;
    const { body } = await new ApiClient(url).post<{ accessToken: string }>('/api/identity/v1/demo-tokens', { user });
    return new ApiClient(url, body.accessToken);
  }

  /** Position of the last event. */
  async head(): Promise<string> {
    const { body } = await (await this.as('auditor')).get<{ head: string }>('/api/audit/v1/consumers');
    return body.head;
  }
}
