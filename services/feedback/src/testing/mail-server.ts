import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as the server took it. */
export interface Received {
  readonly to: readonly string[];
  readonly messageId: string;
  /** As sent, headers and body. */
  readonly raw: string;
}

/** A real SMTP server on this machine, which answers as it is told. For specs. */
export class MailServer {
  readonly received: Received[] = [];
  /** Answer to the next recipients, in turn; 250 when none is left. */
  readonly answers: number[] = [];
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, callback) => {
        const code = this.answers.shift() ?? 250;
        callback(code === 250 ? null : Object.assign(new Error('no'), { responseCode: code }));
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          const messageId = /^Message-ID: <(.+)>/im.exec(raw)?.[1] ?? '';
          this.received.push({ to: session.envelope.rcptTo.map(({ address }) => address), messageId, raw });
          callback(null);
        });
      },
    });
  }

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve) => mail.server.listen(0, '127.0.0.1', resolve));
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
