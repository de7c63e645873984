import type { MigrationInterface, QueryRunner } from 'typeorm';
import { loginRoles, roleName } from './roles';

/** Services that may append, and the prefix of the event types each owns (architecture §2). `audit` and `relay` only read. */
export const writerRoles = ['intake', 'dispatch', 'department', 'feedback'] as const;

const readers = loginRoles.map(roleName).join(', ');
const writers = writerRoles.map(roleName).join(', ');

/** One entry per append, then one entry per event; `owners` tells to which append, counted from 1, an event belongs. */
const parameters = `streams text[], expecteds int[], first_prev_hashes bytea[],
  owners int[], versions int[], event_ids uuid[], types text[], schema_versions int[], occurred timestamptz[], bodies text[], prev_hashes bytea[], hashes bytea[]`;
const parameterNames = parameters.replace(/ \w+\[\]/g, '');
const answers = 'TABLE (append_no int, verdict text, stream_version int, last_position bigint, last_recorded_at timestamptz)';
const asOwner = 'VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/** The ledger and its only door. Why a function, and what was refused: libs/handbook/adr/0001-append-function.md. */
export class CreateLedger1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(appendFunction);
    await runner.query(doors);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('the ledger only goes forward'));
  }
}

const tables = `
  CREATE TABLE events (
    position       bigint NOT NULL,
    stream         text NOT NULL,
    version        int NOT NULL CHECK (version > 0),
    event_id       uuid NOT NULL,
    type           text NOT NULL,
    schema_version int NOT NULL,
    occurred_at    timestamptz(3) NOT NULL,
    recorded_at    timestamptz(3) NOT NULL,
    body           text NOT NULL CHECK (octet_length(body) <= 262144),
    prev_hash      bytea NOT NULL CHECK (length(prev_hash) = 32),
    hash           bytea NOT NULL CHECK (length(hash) = 32),
    CONSTRAINT events_position PRIMARY KEY (position),
    CONSTRAINT events_stream_version UNIQUE (stream, version),
    CONSTRAINT events_event_id UNIQUE (event_id)
  );
  CREATE TABLE meta (
    only_row       boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    incarnation    uuid NOT NULL DEFAULT gen_random_uuid(),
    format_version int NOT NULL
  );
  INSERT INTO meta (format_version) VALUES (1);
  CREATE TABLE writers (
    role   name NOT NULL,
    prefix text NOT NULL,
    PRIMARY KEY (role, prefix)
  );
  INSERT INTO writers VALUES ${writerRoles.map((writer) => `('${roleName(writer)}', '${writer}')`).join(', ')};`;

/**
 * Keys of canonical text are sorted, so it ends with type and version, and no JSON that ends so can be read as another event: of two equal keys
 * the last counts. Looking at the end of a text costs 1 µs, parsing it 5.
 *
 * Answers first (append_no 0) where the group begins and when it was recorded, then one row for each append that was not stored now;
 * the others stand one after the other from the beginning on.
 */
const appendFunction = `
  CREATE FUNCTION append_group(simulated_now timestamptz, ${parameters}) RETURNS ${answers}
  LANGUAGE plpgsql VOLATILE AS $$
  DECLARE
    own_prefixes text[] := ARRAY(SELECT w.prefix FROM ledger.writers w WHERE w.role = session_user);
    genesis CONSTANT bytea := decode(repeat('00', 32), 'hex');
    well_formed boolean;
    foreign_to int[];
    refused int[];
    head bigint;
    recorded timestamptz;
  BEGIN
    -- Under one snapshot for the whole transaction the statements below would not see what was committed while this one waited for the lock.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'appending needs isolation level read committed' USING ERRCODE = 'invalid_transaction_state';
    END IF;

    -- What an event is, is told by its text: a type is foreign too if the text does not end with it.
    SELECT array_agg(DISTINCT e.owner) INTO foreign_to
      FROM unnest(owners, versions, types, bodies) AS e(owner, version, type, body)
     CROSS JOIN LATERAL (SELECT convert_to(e.body, 'UTF8') AS told, convert_to(format('"type":%s,"version":%s}', to_json(e.type), e.version), 'UTF8') AS ending OFFSET 0) t
     WHERE split_part(e.type, '.', 1) <> ALL (own_prefixes)
        OR substr(t.told, octet_length(t.told) - octet_length(t.ending) + 1) IS DISTINCT FROM t.ending;

    SELECT bool_and(e.linked IS TRUE) INTO well_formed
      FROM (SELECT CASE WHEN e.owner = lag(e.owner) OVER ordered
                        THEN e.version = lag(e.version) OVER ordered + 1 AND e.prev_hash = lag(e.hash) OVER ordered
                        ELSE e.owner = coalesce(lag(e.owner) OVER ordered, 0) + 1
                             AND e.version = expecteds[e.owner] + 1 AND e.prev_hash = first_prev_hashes[e.owner] END AS linked
              FROM unnest(owners, versions, prev_hashes, hashes) WITH ORDINALITY AS e(owner, version, prev_hash, hash, n)
            WINDOW ordered AS (ORDER BY e.n)) e;
    IF well_formed IS NOT TRUE THEN
      RAISE EXCEPTION 'events of an append do not follow one another' USING ERRCODE = 'invalid_parameter_value';
    END IF;

    -- Who holds the lock holds up everybody: a client that stands still with an open transaction is cut off.
    PERFORM set_config('idle_in_transaction_session_timeout', '5s', true);
    PERFORM pg_advisory_xact_lock(5150030);

    SELECT e.position, e.recorded_at INTO head, recorded FROM ledger.events e ORDER BY e.position DESC LIMIT 1;
    head := coalesce(head, 0);
    recorded := greatest(recorded, date_trunc('milliseconds', least(simulated_now, clock_timestamp())));
    RETURN QUERY SELECT 0, 'FROM', 0, head, recorded;

    SELECT array_agg(a.n) INTO refused
      FROM unnest(streams, expecteds, first_prev_hashes) WITH ORDINALITY AS a(stream, expected, prev_hash, n)
      LEFT JOIN LATERAL (SELECT e.version, e.hash FROM ledger.events e WHERE e.stream = a.stream ORDER BY e.version DESC LIMIT 1) h ON true
     WHERE coalesce(h.version, 0) <> a.expected OR coalesce(h.hash, genesis) <> a.prev_hash OR a.n = ANY (foreign_to);

    IF refused IS NOT NULL THEN
      RETURN QUERY
      SELECT a.n::int,
             CASE WHEN a.n = ANY (foreign_to) THEN 'TYPE_NOT_ALLOWED'
                  WHEN asked.stored THEN 'STORED'
                  WHEN coalesce(h.version, 0) <> a.expected THEN 'VERSION_CONFLICT'
                  ELSE 'CHAIN_BROKEN' END,
             coalesce(h.version, 0), l.position, l.recorded_at::timestamptz
        FROM unnest(streams, expecteds) WITH ORDINALITY AS a(stream, expected, n)
        LEFT JOIN LATERAL (SELECT e.version FROM ledger.events e WHERE e.stream = a.stream ORDER BY e.version DESC LIMIT 1) h ON true
       CROSS JOIN LATERAL (
             SELECT max(x.version) AS last_version, bool_and(e.event_id IS NOT DISTINCT FROM x.id) AS stored
               FROM unnest(owners, versions, event_ids) AS x(owner, version, id)
               LEFT JOIN ledger.events e ON e.stream = a.stream AND e.version = x.version
              WHERE x.owner = a.n) asked
        LEFT JOIN ledger.events l ON l.stream = a.stream AND l.version = asked.last_version
       WHERE a.n = ANY (refused);
    END IF;

    INSERT INTO ledger.events (position, stream, version, event_id, type, schema_version, occurred_at, recorded_at, body, prev_hash, hash)
    SELECT head + row_number() OVER (ORDER BY e.n), streams[e.owner], e.version, e.id, e.type, e.schema_version, e.occurred_at, recorded, e.body, e.prev_hash, e.hash
      FROM unnest(owners, versions, event_ids, types, schema_versions, occurred, bodies, prev_hashes, hashes)
           WITH ORDINALITY AS e(owner, version, id, type, schema_version, occurred_at, body, prev_hash, hash, n)
     WHERE refused IS NULL OR e.owner <> ALL (refused);
    IF FOUND THEN
      PERFORM pg_notify('suqiu_ledger', '');
    END IF;
  END $$;`;

const doors = `
  CREATE FUNCTION append(${parameters}) RETURNS ${answers}
  LANGUAGE sql ${asOwner} AS $$ SELECT * FROM ledger.append_group(NULL, ${parameterNames}) $$;
  CREATE FUNCTION append_at(simulated_now timestamptz, ${parameters}) RETURNS ${answers}
  LANGUAGE sql ${asOwner} AS $$ SELECT * FROM ledger.append_group(simulated_now, ${parameterNames}) $$;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
  GRANT USAGE ON SCHEMA ledger TO ${readers};
  GRANT SELECT ON events, meta TO ${readers};
  GRANT EXECUTE ON FUNCTION append TO ${writers};`;
