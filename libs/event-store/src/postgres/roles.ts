/** Stored in the ledger's rights and in every database: names never change. */
export const loginRoles = ['intake', 'dispatch', 'department', 'feedback', 'audit', 'relay'] as const;
/** Whom a connection belongs to. Each owns the schemas of its read model and nothing else, and holds only what it needs of ledger and vault. */
export type LoginRole = (typeof loginRoles)[number];
/** `owner` owns ledger and vault, and nobody can log in as it or switch to it but the database's administrator. */
export type DatabaseRole = LoginRole | 'owner';

/** The name of a role inside PostgreSQL. */
export const roleName = (role: DatabaseRole): string => `suqiu_${role}`;

/** Holds a service's positions, parked streams and reservations: what must outlive a rebuild. */
export const workSchema = (service: string): string => `${service}_work`;

/** Holds the read model of a service while it is rebuilt; empty otherwise. */
export const nextSchema = (service: string): string => `${service}_next`;

/** The schemas a role owns, made by `provision`: to make others is nobody's right, so nobody can take another's name. */
export const schemasOf = (role: DatabaseRole): readonly string[] =>
  role === 'owner' ? ['ledger', 'vault'] : [role, nextSchema(role), workSchema(role)];
