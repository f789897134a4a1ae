import type { Conn } from "@souk/database/database";
import { sql } from "drizzle-orm";

const freshMs = 10_000;

/** How many documents there are, as of the last seconds: enough to tell how rare a word is. */
export function createDocumentCount(conn: Conn, nowMs: () => number = Date.now): () => Promise<number> {
  let counted: Promise<number> | undefined;
  let freshUntilMs = 0;
  return () => {
    if (counted && nowMs() < freshUntilMs) return counted;
    freshUntilMs = nowMs() + freshMs;
    counted = countDocuments(conn);
    counted.catch(() => {
      freshUntilMs = 0;
    });
    return counted;
  };
}

async function countDocuments(conn: Conn): Promise<number> {
  const [row] = await conn.execute<{ count: number }>(sql`
    select count(*)::int as count from documents where generation = (select serving from index_state) and is_listed`);
  return row?.count ?? 0;
}
