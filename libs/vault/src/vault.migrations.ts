import { type LoginRole, roleName } from '@suqiu/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Services that bring new personal data in. */
const sealingRoles: readonly LoginRole[] = ['intake', 'dispatch', 'department', 'feedback'];
/** Services that may open, which writes the access record. */
const openingRoles: readonly LoginRole[] = [...sealingRoles, 'audit'];
/** Services that look for the same requester or a like text. */
const matchingRoles: readonly LoginRole[] = ['intake', 'feedback'];

const named = (roles: readonly LoginRole[]): string => roles.map(roleName).join(', ');
const asOwner = 'LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/** The vault and its doors. Who may call what is the list of grants at the end; the reasons are in README.md. */
export class CreateVault1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of [tables, admit, keysOf, open, erase, keepSecret, find, grants]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('the vault only goes forward'));
  }
}

/** A subject without a key is a tombstone: the primary key is what keeps a key from ever being made for it again. */
const tables = `
  CREATE TABLE subjects (
    subject           uuid PRIMARY KEY,
    number            bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    stream            text,
    admitted_at       timestamptz(3),
    key_version       int NOT NULL DEFAULT 1,
    master_key_id     text,
    wrapped_key       bytea,
    bands             bigint[],
    erased_at         timestamptz(3),
    erased_reason     text,
    erased_by         text,
    backups_expire_at timestamptz(3),
    CHECK (CASE WHEN erased_at IS NULL
      THEN num_nonnulls(stream, admitted_at, master_key_id, wrapped_key) = 4
      ELSE num_nulls(master_key_id, wrapped_key, bands) = 3 AND num_nonnulls(erased_reason, erased_by, backups_expire_at) = 3 END)
  );
  CREATE TABLE identifiers (
    kind   text NOT NULL,
    mac    bytea NOT NULL CHECK (length(mac) = 16),
    number bigint NOT NULL,
    PRIMARY KEY (kind, mac, number)
  );
  CREATE INDEX identifiers_number ON identifiers (number);
  CREATE TABLE text_bands (
    band   bigint NOT NULL,
    number bigint NOT NULL,
    PRIMARY KEY (band, number)
  );
  CREATE TABLE secrets (
    name          text PRIMARY KEY,
    master_key_id text NOT NULL,
    wrapped_key   bytea NOT NULL
  );
  CREATE TABLE access_records (
    number      bigint PRIMARY KEY,
    recorded_by text NOT NULL,
    stream      text NOT NULL,
    body        text NOT NULL,
    prev_hash   bytea NOT NULL CHECK (length(prev_hash) = 32),
    hash        bytea NOT NULL CHECK (length(hash) = 32)
  );
  CREATE INDEX access_records_stream ON access_records (stream, number);
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'access records are never changed' USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER access_records_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON access_records
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

/**
 * Keeps keys and index rows; answers the stored rows of those subjects that were there before, whose offered keys are not taken.
 * Nothing is indexed for a subject that is erased or belongs to another stream. The row lock makes an erasure wait, or be seen.
 */
const admit = `
  CREATE FUNCTION admit(
    at timestamptz, offered uuid[], streams text[], master_key_ids text[], wrapped_keys bytea[],
    identifier_owners int[], kinds text[], macs bytea[], band_owners int[], band_values bigint[]
  ) RETURNS TABLE (subject uuid, stream text, key_version int, master_key_id text, wrapped_key bytea)
  ${asOwner} AS $$
  #variable_conflict use_column
  DECLARE
    made uuid[];
    closed uuid[];
  BEGIN
    WITH texts AS (
      SELECT b.owner, array_agg(b.band) AS bands FROM unnest(band_owners, band_values) AS b(owner, band) GROUP BY b.owner),
    made_now AS (
      INSERT INTO vault.subjects (subject, stream, admitted_at, master_key_id, wrapped_key, bands)
      SELECT o.subject, o.stream, at, o.master_key_id, o.wrapped_key, t.bands
        FROM unnest(offered, streams, master_key_ids, wrapped_keys) WITH ORDINALITY AS o(subject, stream, master_key_id, wrapped_key, n)
        LEFT JOIN texts t ON t.owner = o.n
       ORDER BY o.subject
      ON CONFLICT DO NOTHING RETURNING subject, number, bands),
    banded AS (
      INSERT INTO vault.text_bands (band, number)
      SELECT DISTINCT b.band, m.number FROM made_now m CROSS JOIN LATERAL unnest(m.bands) AS b(band) ORDER BY 1, 2)
    SELECT coalesce(array_agg(subject), '{}') INTO made FROM made_now;

    IF cardinality(made) < cardinality(offered) THEN
      PERFORM 1 FROM vault.subjects s WHERE s.subject = ANY (offered) AND s.subject <> ALL (made) ORDER BY s.subject FOR UPDATE;
      SELECT array_agg(s.subject) INTO closed
        FROM unnest(offered, streams) AS o(subject, stream) JOIN vault.subjects s ON s.subject = o.subject
       WHERE s.erased_at IS NOT NULL OR s.stream <> o.stream;
      -- What a subject wrote first is what it is found by.
      WITH first_texts AS (
        UPDATE vault.subjects s SET bands = t.bands
          FROM (SELECT offered[b.owner] AS subject, array_agg(b.band) AS bands FROM unnest(band_owners, band_values) AS b(owner, band) GROUP BY 1) t
         WHERE s.subject = t.subject AND s.subject <> ALL (made) AND s.bands IS NULL AND (closed IS NULL OR s.subject <> ALL (closed))
        RETURNING s.number, s.bands)
      INSERT INTO vault.text_bands (band, number)
      SELECT DISTINCT b.band, f.number FROM first_texts f CROSS JOIN LATERAL unnest(f.bands) AS b(band) ORDER BY 1, 2;
      RETURN QUERY
      SELECT s.subject, s.stream, s.key_version, s.master_key_id, s.wrapped_key
        FROM vault.subjects s WHERE s.subject = ANY (offered) AND s.subject <> ALL (made);
    END IF;

    INSERT INTO vault.identifiers (kind, mac, number)
    SELECT i.kind, i.mac, s.number
      FROM unnest(identifier_owners, kinds, macs) AS i(owner, kind, mac) JOIN vault.subjects s ON s.subject = offered[i.owner]
     WHERE closed IS NULL OR s.subject <> ALL (closed)
     ORDER BY 1, 2, 3
    ON CONFLICT DO NOTHING;
  END $$;`;

const keysOf = `
  CREATE FUNCTION keys_of(asked uuid[])
  RETURNS TABLE (subject uuid, stream text, key_version int, master_key_id text, wrapped_key bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.subject, s.stream, s.key_version, s.master_key_id, s.wrapped_key FROM vault.subjects s WHERE s.subject = ANY (asked)
  $$;`;

/**
 * Writes the access records and hands over the keys in one transaction: without the record there is no key. The lock makes the chain one line;
 * layout of the hash: libs/handbook/byte-layout.md.
 */
const open = `
  CREATE FUNCTION text_field(field text) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog, pg_temp AS $$
    SELECT int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8')
  $$;
  CREATE FUNCTION open(streams text[], bodies text[], asked uuid[])
  RETURNS TABLE (subject uuid, stream text, key_version int, master_key_id text, wrapped_key bytea)
  ${asOwner} AS $$
  #variable_conflict use_column
  DECLARE
    last_number bigint;
    last_hash bytea;
    next_hash bytea;
  BEGIN
    -- Under one snapshot for the whole transaction the head would be the one before the wait for the lock.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'opening needs isolation level read committed' USING ERRCODE = 'invalid_transaction_state';
    END IF;
    PERFORM pg_advisory_xact_lock(5150040);
    SELECT r.number, r.hash INTO last_number, last_hash FROM vault.access_records r ORDER BY r.number DESC LIMIT 1;
    last_number := coalesce(last_number, 0);
    last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
    FOR i IN 1 .. cardinality(bodies) LOOP
      last_number := last_number + 1;
      next_hash := sha256('\\x03'::bytea || vault.text_field(last_number::text) || vault.text_field(session_user::text)
                          || vault.text_field(bodies[i]) || last_hash);
      INSERT INTO vault.access_records (number, recorded_by, stream, body, prev_hash, hash)
      VALUES (last_number, session_user, streams[i], bodies[i], last_hash, next_hash);
      last_hash := next_hash;
    END LOOP;
    RETURN QUERY SELECT * FROM vault.keys_of(asked);
  END $$;`;

const erase = `
  CREATE FUNCTION erase(erased uuid, reason text, approver text, at timestamptz, expire_at timestamptz)
  RETURNS TABLE (erased_at timestamptz, backups_expire_at timestamptz)
  ${asOwner} AS $$
  #variable_conflict use_column
  DECLARE
    own_number bigint;
    own_bands bigint[];
  BEGIN
    INSERT INTO vault.subjects AS s (subject, erased_at, erased_reason, erased_by, backups_expire_at)
    VALUES (erased, at, reason, approver, expire_at)
    ON CONFLICT (subject) DO NOTHING;
    SELECT s.number, s.bands INTO own_number, own_bands FROM vault.subjects s WHERE s.subject = erased FOR UPDATE;
    DELETE FROM vault.identifiers i WHERE i.number = own_number;
    DELETE FROM vault.text_bands b WHERE b.band = ANY (own_bands) AND b.number = own_number;
    UPDATE vault.subjects s
       SET master_key_id = NULL, wrapped_key = NULL, bands = NULL, erased_at = at, erased_reason = reason, erased_by = approver,
           backups_expire_at = expire_at
     WHERE s.subject = erased AND s.erased_at IS NULL;
    RETURN QUERY SELECT s.erased_at::timestamptz, s.backups_expire_at::timestamptz FROM vault.subjects s WHERE s.subject = erased;
  END $$;`;

/** The first one to come decides; the primary key is the lock. */
const keepSecret = `
  CREATE FUNCTION keep_secret(offered text, offered_master_key_id text, offered_key bytea)
  RETURNS TABLE (master_key_id text, wrapped_key bytea)
  ${asOwner} AS $$
  #variable_conflict use_column
  BEGIN
    INSERT INTO vault.secrets (name, master_key_id, wrapped_key) VALUES (offered, offered_master_key_id, offered_key)
    ON CONFLICT DO NOTHING;
    RETURN QUERY SELECT s.master_key_id, s.wrapped_key FROM vault.secrets s WHERE s.name = offered;
  END $$;`;

/**
 * Answers for values that the caller could compute, never the tables: who cannot list them cannot count them. `newest_each` bounds the work
 * when very many subjects are alike: then the newest are given. That is what the numbers, given in the order of admission, are for.
 */
const find = `
  CREATE FUNCTION match(asked_kinds text[], asked_macs bytea[], newest_each int)
  RETURNS TABLE (asked int, subject uuid, stream text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.n::int, s.subject, s.stream
      FROM unnest(asked_kinds, asked_macs) WITH ORDINALITY AS a(kind, mac, n)
     CROSS JOIN LATERAL (SELECT i.number FROM vault.identifiers i
                          WHERE i.kind = a.kind AND i.mac = a.mac ORDER BY i.number DESC LIMIT newest_each) f
      JOIN vault.subjects s ON s.number = f.number
     ORDER BY a.n, f.number DESC
  $$;
  CREATE FUNCTION similar_to(owners int[], bands bigint[], newest_each int, best int)
  RETURNS TABLE (asked int, subject uuid, stream text, common int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT c.owner, s.subject, s.stream, c.common
      FROM (SELECT a.owner, f.number, count(*)::int AS common,
                   row_number() OVER (PARTITION BY a.owner ORDER BY count(*) DESC, f.number DESC) AS place
              FROM unnest(owners, bands) AS a(owner, band)
             CROSS JOIN LATERAL (SELECT b.number FROM vault.text_bands b WHERE b.band = a.band ORDER BY b.number DESC LIMIT newest_each) f
             GROUP BY a.owner, f.number) c
      JOIN vault.subjects s ON s.number = c.number
     WHERE c.place <= best
     ORDER BY c.owner, c.place
  $$;`;

const grants = `
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA vault FROM PUBLIC;
  GRANT USAGE ON SCHEMA vault TO ${named(openingRoles)};
  GRANT EXECUTE ON FUNCTION keep_secret, open TO ${named(openingRoles)};
  GRANT EXECUTE ON FUNCTION admit, keys_of TO ${named(sealingRoles)};
  GRANT EXECUTE ON FUNCTION erase TO ${roleName('intake')};
  GRANT EXECUTE ON FUNCTION match, similar_to TO ${named(matchingRoles)};
  GRANT SELECT ON access_records TO ${roleName('audit')};`;
