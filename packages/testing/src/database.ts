import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { migrate } from "@souk/database/migrate";
import { postgresErrorOf } from "@souk/database/postgres-error";
import postgres from "postgres";
import { testServers } from "./env.ts";

export interface TestDatabase {
  readonly url: string;
  /** Ends whatever is still connected and removes it. */
  drop(): Promise<void>;
}

type Sql = postgres.Sql;

const TEMPLATE_LOCK = 7_685_100;
const OBJECT_IN_USE = "55006";

function databaseUrl(name: string): string {
  const url = new URL(testServers().postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin<T>(run: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(testServers().postgresUrl, { max: 1, onnotice: () => {} });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}

function templateName(folder: string): string {
  const hash = createHash("sha256").update(folder);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return `template_${hash.digest("hex").slice(0, 16)}`;
}

/** The migrated database of a folder, made by whoever needs it first. */
async function makeTemplate(sql: Sql, folder: string): Promise<string> {
  const name = templateName(folder);
  await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`;
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (found) return name;
    const unfinished = `${name}_unfinished`;
    await sql`drop database if exists ${sql(unfinished)} with (force)`;
    await sql`create database ${sql(unfinished)}`;
    await migrate({ url: databaseUrl(unfinished), folder });
    await whileInUse(() => sql`alter database ${sql(unfinished)} rename to ${sql(name)}`);
    return name;
  } finally {
    await sql`select pg_advisory_unlock(${TEMPLATE_LOCK})`;
  }
}

/** A connection that has been closed counts until its server process has ended. */
async function whileInUse(run: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await run();
      return;
    } catch (error) {
      if (postgresErrorOf(error)?.code !== OBJECT_IN_USE || attempt === 50) throw error;
      await pause(20);
    }
  }
}

/** A database of its own, migrated with a folder made by drizzle-kit, or empty. Cloned from a template: about 50 ms. */
export async function createTestDatabase(migrationsFolder?: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(async (sql) => {
    const template = migrationsFolder ? await makeTemplate(sql, migrationsFolder) : "template1";
    await whileInUse(() => sql`create database ${sql(name)} template ${sql(template)}`);
  });
  return {
    url: databaseUrl(name),
    drop: () => asAdmin(async (sql) => void (await sql`drop database if exists ${sql(name)} with (force)`)),
  };
}
