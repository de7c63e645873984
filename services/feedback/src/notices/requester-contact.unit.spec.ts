import type { CaseEvent, Channel, SealedPart } from '@suqiu/case';
import type { ServiceContext } from '@suqiu/nest-kit';
import { aCase } from '@suqiu/testing';
import { requesterContact } from './requester-contact';

type Vault = ServiceContext['vault'];
type Opened = Awaited<ReturnType<Vault['open']>>[number];

const sealed = { requester: { subject: 'subject-1', compartment: 'reporter' } as SealedPart };
const opening = (opened: object) => {
  const asked: Parameters<Vault['open']>[0][] = [];
  const open: Vault['open'] = (request) => {
    asked.push(request);
    return Promise.resolve([{ version: 1, name: 'requester', ...opened } as Opened]);
  };
  return { vault: { open } as Vault, asked };
};
const contact = (
  vault: Vault,
  channel: 'sms' | 'email',
  cameBy: Channel = 'telephone',
  parts: CaseEvent['sealed'] | undefined = sealed,
) => {
  const history = aCase({ channel: cameBy }, parts ? { sealed: parts } : {});
  return requesterContact(vault, history.events, history.state, channel);
};
const text = JSON.stringify({ telephone: '13900000000', account: 'somebody@mail.example' });

describe('where a requester can be reached', () => {
  it('is opened by the policy that tells, for that purpose, also of who reported something', async () => {
    const { vault, asked } = opening({ text });
    expect(await contact(vault, 'sms')).toEqual({ to: '13900000000' });
    expect(asked).toMatchObject([
      { actor: { id: 'policy-notices', role: 'system' }, purpose: 'notice', parts: [{ version: 1, name: 'requester' }] },
    ]);
  });

  it('is by e-mail the address a case came from, and no other account', async () => {
    const { vault } = opening({ text });
    expect(await contact(vault, 'email', 'email')).toEqual({ to: 'somebody@mail.example' });
    expect(await contact(vault, 'email', 'wechat')).toEqual({ reasonCode: 'noAddress' });
  });

  it('is nowhere when none was told, and gone when it was erased', async () => {
    expect(await contact(opening({ text: '{}' }).vault, 'sms')).toEqual({ reasonCode: 'noAddress' });
    expect(await contact(opening({ erased: true }).vault, 'sms')).toEqual({ reasonCode: 'addressErased' });
    const { vault, asked } = opening({ text });
    expect([await contact(vault, 'sms', 'telephone', {}), asked]).toEqual([{ reasonCode: 'noAddress' }, []]);
  });
});
