import { createHmac } from 'node:crypto';
import { both } from '@suqiu/case';
import { Gateway } from '../testing/gateway';
import { MailServer } from '../testing/mail-server';
import { SmtpAdapter } from './smtp.adapter';
import { WebhookAdapter } from './webhook.adapter';

const message = {
  id: 'notice-1.1',
  to: 'desk@ecology.example',
  subject: both('新工单', 'New'),
  text: both('请签收。', 'Please acknowledge.'),
};

describe('e-mail over SMTP', () => {
  let mail: MailServer;
  let smtp: SmtpAdapter;
  beforeAll(async () => {
    mail = await MailServer.start();
    smtp = new SmtpAdapter({ url: mail.url, from: '12345 <hotline@city.example>' });
  });
  afterAll(() => mail.stop());
  beforeEach(() => void (mail.received.length = 0));

  it('is handed over in both languages, under the id of the notice', async () => {
    expect(await smtp.carry(message)).toBe('sent');
    expect(mail.received).toMatchObject([{ to: ['desk@ecology.example'], messageId: 'notice-1.1@city.example' }]);
    expect(mail.received[0]!.raw).toMatch(/^From: 12345 <hotline@city\.example>/m);
    expect(mail.received[0]!.raw).toMatch(/^Auto-Submitted: auto-generated/m);
  });

  it.each([
    [450, 'unreachable'],
    [421, 'unreachable'],
    [550, 'refused'],
    [553, 'refused'],
  ])('that is answered %d is %s', async (code, carried) => {
    mail.answers.push(code);
    expect(await smtp.carry(message)).toBe(carried);
    expect(mail.received).toEqual([]);
  });

  it('to what is no address goes nowhere, not to others in the same line either', async () => {
    expect(await smtp.carry({ ...message, to: 'nobody' })).not.toBe('sent');
    await smtp.carry({ ...message, to: 'desk@ecology.example\r\nBcc: other@example.org' });
    await smtp.carry({ ...message, to: 'a@example.org, b@example.org' });
    expect(mail.received.flatMap(({ to, raw }) => [...to, raw]).join()).not.toMatch(/^Bcc:|^b@example\.org$/m);
  });

  it('without a server is unreachable', async () => {
    const gone = await MailServer.start();
    const { url } = gone;
    await gone.stop();
    expect(await new SmtpAdapter({ url, from: 'hotline@city.example' }).carry(message)).toBe('unreachable');
  });
});

describe('a text message through a gateway', () => {
  let gateway: Gateway;
  let webhook: WebhookAdapter;
  const now = new Date('2026-03-02T02:00:00.000Z');
  beforeAll(async () => {
    gateway = await Gateway.start();
    webhook = new WebhookAdapter({ url: `${gateway.url}/sms`, secret: 'shared' }, () => now);
  });
  afterAll(() => gateway.stop());
  beforeEach(() => void (gateway.posted.length = 0));

  it('is posted in Chinese, signed, under the id of the notice', async () => {
    expect(await webhook.carry({ ...message, to: '13900000000' })).toBe('sent');
    const [{ headers, body }] = gateway.posted as [Gateway['posted'][number]];
    expect(JSON.parse(body)).toEqual({ id: 'notice-1.1', to: '13900000000', text: '请签收。' });
    expect(headers).toMatchObject({ 'idempotency-key': 'notice-1.1', 'x-suqiu-timestamp': String(now.getTime() / 1_000) });
    const signed = createHmac('sha256', 'shared')
      .update(`${now.getTime() / 1_000}.${body}`)
      .digest('hex');
    expect(headers['x-suqiu-signature']).toBe(`sha256=${signed}`);
  });

  it.each([
    [200, 'sent'],
    [400, 'refused'],
    [422, 'refused'],
    [401, 'unreachable'],
    [404, 'unreachable'],
    [429, 'unreachable'],
    [503, 'unreachable'],
    [307, 'unreachable'],
  ])('that is answered %d is %s', async (status, carried) => {
    gateway.answers.push(status);
    expect(await webhook.carry(message)).toBe(carried);
    expect(gateway.posted).toHaveLength(1);
  });

  it('without a gateway is unreachable', async () => {
    const gone = await Gateway.start();
    const { url } = gone;
    await gone.stop();
    expect(await new WebhookAdapter({ url, secret: 'shared' }).carry(message)).toBe('unreachable');
  });
});
