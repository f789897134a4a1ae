import type { Logger } from "@souk/telemetry/logger";
import { Pool, type PoolClient } from "pg";

const connectTimeoutMs = 10_000;
/** A connection that was given up has to prepare everything anew. */
const idleTimeoutMs = 300_000;
const idleInTransactionTimeoutMs = 30_000;
/** Each is kept by every connection that has had it. */
const mostNamed = 200;

/** The workflow engine's connections. What it sends is prepared: it neither names its statements nor has a setting for that. */
export function createEnginePool(options: { url: string; size: number; name: string; log: Logger }): Pool {
  const pool = new Pool({
    connectionString: options.url,
    max: options.size,
    application_name: options.name,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: idleTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
  });
  pool.on("error", (err) => options.log.warn({ err }, "the workflow engine lost an idle connection"));
  pool.on("connect", nameStatements);
  return pool;
}

const names = new Map<string, string>();

/** The driver prepares what has a name, once per connection. */
function nameStatements(client: PoolClient): void {
  const send: (...args: unknown[]) => unknown = client.query.bind(client);
  const query = (statement: unknown, values: unknown, ...rest: unknown[]) => {
    const name = typeof statement === "string" && hasAny(values) ? nameOf(statement) : undefined;
    return send(name ? { name, text: statement } : statement, values, ...rest);
  };
  Object.assign(client, { query });
}

/** Several statements in one text have none, and cannot be prepared. */
const hasAny = (values: unknown) => Array.isArray(values) && values.length > 0;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size === mostNamed) return known;
  const name = `engine_${names.size}`;
  names.set(text, name);
  return name;
}
