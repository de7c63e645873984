import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { type LoginRole, loginRoles, roleName, schemasOf } from './roles';

export interface Provision {
  /** A superuser's URL, any database of the server. */
  readonly adminUrl: string;
  /** Database to make. */
  readonly database: string;
  /** One password per role that can log in; a changed one is set anew. */
  readonly passwords: Readonly<Record<LoginRole, string>>;
}

/** One key for all of a server: roles belong to the server, not to a database. */
const provisionLock = 5_150_031;

/**
 * Makes the database, its roles and their schemas; PUBLIC may do nothing in it. Doing it again changes nothing but the passwords.
 * Rejects with the driver's error when the server is not there or the caller is no superuser.
 */
export const provision = async ({ adminUrl, database, passwords }: Provision): Promise<void> => {
  await onConnection(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [provisionLock]);
    await setRole(admin, roleName('owner'), 'NOLOGIN PASSWORD NULL');
    for (const role of loginRoles) await setRole(admin, roleName(role), `LOGIN PASSWORD ${escapeLiteral(passwords[role])}`);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0)
      await admin.query(
        `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${roleName('owner')} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`,
      );
    await admin.query(`REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${loginRoles.map(roleName).join(', ')}`);
  });
  await onConnection(databaseUrl(adminUrl, database), async (admin) => {
    await admin.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await admin.query(`ALTER DEFAULT PRIVILEGES FOR ROLE ${roleName('owner')} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC`);
    for (const role of ['owner', ...loginRoles] as const)
      for (const schema of schemasOf(role))
        await admin.query(`CREATE SCHEMA IF NOT EXISTS ${escapeIdentifier(schema)} AUTHORIZATION ${roleName(role)}`);
  });
};

/** The same server and user, another database. */
export const databaseUrl = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.toString();
};

/** The same server and database, as one of our roles. */
export const roleUrl = (url: string, role: LoginRole, password: string): string => {
  const other = new URL(url);
  other.username = roleName(role);
  other.password = encodeURIComponent(password);
  return other.toString();
};

const setRole = async (admin: Client, name: string, login: string): Promise<void> => {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await admin.query(`${verb} ROLE ${name} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION ${login}`);
};

/** Runs something on a connection of its own, which is closed in any case. */
export const onConnection = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  // A connection that ends between two queries is told by the next one; without a listener the process would end.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
