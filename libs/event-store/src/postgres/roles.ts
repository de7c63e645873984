/** Stored in the ledger's rights and in every database: names never change. */
export const loginRoles = ['intake', 'dispatch', 'department', 'feedback', 'audit', 'relay'] as const;
/** Whom a connection belongs to. `owner` owns the schemas and runs migrations; the others hold only what they need. */
export type LoginRole = (typeof loginRoles)[number];
export type DatabaseRole = LoginRole | 'owner';

export const databaseRoles: readonly DatabaseRole[] = ['owner', ...loginRoles];

/** The name of a role inside PostgreSQL. */
export const roleName = (role: DatabaseRole): string => `suqiu_${role}`;
