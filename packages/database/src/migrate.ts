import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/** The same for every service: an advisory lock counts per database, and each service has its own. */
const MIGRATION_LOCK = 7_685_001;

/**
 * Applies what is missing of a folder made by drizzle-kit, all in one transaction. Several processes may call it at
 * once: one migrates, the others wait and find nothing left to do.
 */
export async function migrate({ url, folder }: { url: string; folder: string }): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
