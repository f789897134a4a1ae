import postgres from "postgres";
import { postgresErrorOf } from "./postgres-error.ts";
import { isUniqueViolation } from "./unique-violation.ts";

const DUPLICATE_DATABASE = "42P04";

/** Creates a database unless it exists. `adminUrl` is any database of the server, with a role that may create. */
export async function createDatabase({ adminUrl, name }: { adminUrl: string; name: string }): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)}`;
  } catch (error) {
    const madeByAnother = postgresErrorOf(error)?.code === DUPLICATE_DATABASE || isUniqueViolation(error);
    if (!madeByAnother) throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
