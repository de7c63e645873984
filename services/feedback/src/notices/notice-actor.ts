/** The policy that acts; stored as the actor of what it does. */
export const noticeActor = { id: 'policy-notices', role: 'system' } as const;
