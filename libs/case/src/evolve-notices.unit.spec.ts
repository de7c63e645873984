import { aCase } from '@suqiu/testing';

const closed = aCase().dispatched().resolved().closureApproved().followedUp().closed();

describe('notices', () => {
  it('change nothing in a case but its version', () => {
    const { version: _version, ...before } = closed.state;
    const { version, ...after } = closed.noticeSent().state;
    expect(after).toStrictEqual(before);
    expect(version).toBe(closed.state.version + 1);
  });

  it('that failed are known until a person has them sent again, or they are sent', () => {
    const failed = closed.noticeFailed({ noticeId: 'a' }).noticeFailed({ noticeId: 'b', revision: 2 });
    expect(failed.state.failedNotices).toStrictEqual([
      { noticeId: 'a', revision: 1 },
      { noticeId: 'b', revision: 2 },
    ]);
    expect(failed.noticeRepeated({ noticeId: 'a', revision: 2 }).state.failedNotices).toStrictEqual([{ noticeId: 'b', revision: 2 }]);
    expect(failed.noticeSent({ noticeId: 'b', revision: 2 }).state.failedNotices).toStrictEqual([{ noticeId: 'a', revision: 1 }]);
    expect(failed.noticeRepeated().noticeSent({ noticeId: 'a' }).state).not.toHaveProperty('failedNotices');
    expect(failed.noticeRepeated().noticeFailed({ noticeId: 'b', revision: 3 }).state.failedNotices?.at(-1)).toStrictEqual({
      noticeId: 'b',
      revision: 3,
    });
  });
});
