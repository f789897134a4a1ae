import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { prepareRepeated, RepeatedTexts } from "./prepare-repeated.ts";

export type Db = PostgresJsDatabase;
/** A transaction of `Db`. What changes data takes this, so that its caller decides what commits together. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
/** Either: for reads that may run inside or outside a transaction. */
export type Conn = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

export interface DatabaseOptions {
  url: string;
  /** Most transactions at once; further ones wait. Statements outside transactions have half as many connections of their own. */
  poolSize: number;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  /** The server ends a statement that runs longer. Default 10,000. */
  statementTimeoutMs?: number;
}

export interface Database {
  readonly db: Db;
  /** The same pool without drizzle. Dates come back as text, bigint as bigint. */
  readonly sql: Sql;
  /** One more connection, outside the pool, for what a session holds, such as advisory locks. The caller ends it. */
  openSession(hooks?: SessionHooks): Sql;
  /** Lets running queries finish, 5 s at most. */
  close(): Promise<void>;
}

export interface SessionHooks {
  /** The session is over and what it held is free; a later query would silently begin another. */
  onClose?(): void;
}

export type Sql = postgres.Sql<{ bigint: bigint }>;

const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
const RECONNECT_PAUSE_MAX_S = 1;

/** How long a connection waits before it is tried again; the driver's own pause grows to 20 s, in which calls time out. */
const reconnectPauseS = (attempt: number) =>
  Math.min(RECONNECT_PAUSE_MAX_S, 0.05 * 2 ** attempt) * (0.5 + Math.random() / 2);

/** A pool; connections are opened when first needed, so this does not fail when the database is away. */
export function openDatabase(options: DatabaseOptions): Database {
  const common = {
    connect_timeout: 10,
    backoff: reconnectPauseS,
    onnotice: () => {},
    types: { bigint: postgres.BigInt },
    connection: {
      application_name: options.applicationName,
      statement_timeout: options.statementTimeoutMs ?? 10_000,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    },
  };
  const texts = new RepeatedTexts();
  const sql: Sql = postgres(options.url, { ...common, max: Math.ceil(options.poolSize / 2) });
  const transactions = openTransactions(options.url, { ...common, max: options.poolSize }, texts);
  const { db: inTransactions } = transactions;
  return {
    db: Object.assign(drizzle(prepareRepeated(sql, texts)), {
      transaction: inTransactions.transaction.bind(inTransactions),
    }),
    sql: Object.assign(sql, { begin: transactions.sql.begin }),
    openSession(hooks = {}) {
      const onclose = () => hooks.onClose?.();
      return postgres(options.url, { ...common, max: 1, max_lifetime: null, onclose });
    },
    close: async () => {
      await Promise.all([sql.end({ timeout: 5 }), transactions.sql.end({ timeout: 5 })]);
    },
  };
}

/**
 * A pool of their own: the driver (postgres.js 3.4.9) sends a prepared statement behind others of a busy connection, and a
 * `begin` that comes there behind one may not get the connection for itself (UNSAFE_TRANSACTION). Here nothing but
 * `begin` finds a free connection.
 */
function openTransactions(
  url: string,
  options: postgres.Options<{ bigint: postgres.PostgresType<bigint> }>,
  texts: RepeatedTexts,
) {
  const sql: Sql = postgres(url, options);
  const { begin } = sql;
  const beginPrepared = <T>(run: (client: postgres.TransactionSql<{ bigint: bigint }>) => T | Promise<T>) =>
    begin((client) => run(prepareRepeated(client, texts)));
  return { sql, db: drizzle(Object.assign(sql, { begin: beginPrepared })) };
}
