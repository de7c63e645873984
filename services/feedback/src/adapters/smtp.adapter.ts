import { createTransport, type Transporter } from 'nodemailer';
import type { Carried, NoticeCarrier, NoticeMessage } from '../notices/notice-carrier.port';

/** Where e-mail is handed over, and in whose name. */
export interface SmtpOptions {
  /** smtps://user:password@host:port, or smtp:// which must offer STARTTLS unless it is this machine. */
  readonly url: string;
  /** Address, with or without a name. */
  readonly from: string;
}

const deadlines = { connectionTimeout: 5_000, greetingTimeout: 5_000, dnsTimeout: 5_000, socketTimeout: 15_000 };
const ofThisMachine = ['localhost', '127.0.0.1', '[::1]'];

/**
 * E-mail over SMTP. The notice's id is the Message-ID, so a message that is handed over twice can be told by whoever receives it. A 5xx answer to
 * address or message refuses it; anything else (4xx, no connection, wrong password) may be better at another time.
 */
export class SmtpAdapter implements NoticeCarrier {
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(private readonly options: SmtpOptions) {
    const { protocol, hostname, port, username, password } = new URL(options.url);
    const isHere = ofThisMachine.includes(hostname);
    this.domain = /@([\w.-]+)/.exec(options.from)?.[1] ?? 'localhost';
    this.transport = createTransport({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
      secure: protocol === 'smtps:',
      requireTLS: !isHere,
      // What does not leave this machine needs no certificate, which a relay of its own seldom has.
      ignoreTLS: isHere,
      ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      disableFileAccess: true,
      disableUrlAccess: true,
      ...deadlines,
    });
  }

  async carry({ id, to, subject, text }: NoticeMessage): Promise<Carried> {
    try {
      await this.transport.sendMail({
        from: this.options.from,
        // As an object: an address that holds a comma or a line break stays one address.
        to: { name: '', address: to },
        subject: subject.zh,
        text: `${text.zh}\n\n${text.en}\n`,
        messageId: `<${id}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return 'sent';
    } catch (error) {
      // The error quotes the address, so nothing of it but its kind may be told.
      return isRefusal(error) ? 'refused' : 'unreachable';
    }
  }
}

const refusals: readonly unknown[] = ['EENVELOPE', 'EMESSAGE'];

function isRefusal(error: unknown): boolean {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  // Without an answer nobody was asked: nodemailer found no address to ask for.
  return refusals.includes(code) && (responseCode === undefined || responseCode >= 500);
}
