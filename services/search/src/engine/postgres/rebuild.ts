import type { Database, Db, Sql, Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { sql } from "drizzle-orm";
import type { DocumentWriter } from "../search-engine.ts";
import type { Lexicon } from "./lexicon.ts";
import { countWords, forgetWords } from "./vocabulary.ts";
import { writeDocuments } from "./write-documents.ts";

/** Held by the session that rebuilds, for as long as it does. */
export const rebuildLock = 7_685_201;

const deletedAtOnce = 1_000;

export async function rebuild(
  { database, lexicon }: { database: Database; lexicon: Lexicon },
  fill: (write: DocumentWriter) => Promise<void>,
): Promise<void> {
  const session = database.openSession();
  try {
    const [lock] = await session<{ held: boolean }[]>`select pg_try_advisory_lock(${rebuildLock}) as held`;
    if (lock?.held) await replaceAll({ db: database.db, lexicon }, fill);
    else await waitForOther(session);
  } finally {
    await session.end({ timeout: 1 });
  }
}

async function waitForOther(session: Sql): Promise<void> {
  await session`set statement_timeout = 0`;
  await session`select pg_advisory_lock_shared(${rebuildLock})`;
}

async function replaceAll(
  { db, lexicon }: { db: Db; lexicon: Lexicon },
  fill: (write: DocumentWriter) => Promise<void>,
): Promise<void> {
  const generation = await begin(db);
  try {
    await fill((changes) => inTransaction(db, (tx) => writeDocuments({ tx, lexicon }, changes, generation)));
    await inTransaction(db, (tx) => switchTo(tx, generation));
  } catch (error) {
    await db.execute(sql`update index_state set building = null where building = ${generation}`);
    throw error;
  } finally {
    await deleteUnused(db);
  }
  await countWords(db);
  await forgetWords(db);
  for (const table of ["documents", "document_contents", "postings", "vocabulary"]) {
    await db.execute(sql`vacuum (analyze) ${sql.identifier(table)}`);
  }
}

/** Also of what an earlier one left behind when its process ended. */
async function begin(db: Db): Promise<number> {
  await db.execute(sql`update index_state set building = null`);
  await deleteUnused(db);
  const [row] = await db.execute<{ building: number }>(
    sql`update index_state set building = serving + 1 returning building`,
  );
  if (!row) throw new Error("the index has no state");
  return row.building;
}

/** Marks of what is not listed come along: a late event must not bring it back. */
async function switchTo(tx: Tx, generation: number): Promise<void> {
  const [state] = await tx.execute<{ serving: number }>(sql`select serving from index_state for update`);
  await tx.execute(sql`
    insert into documents (generation, product_id, version, is_listed)
    select ${generation}::int, product_id, version, false from documents
    where generation = ${state?.serving ?? 0}::int and not is_listed on conflict do nothing`);
  await tx.execute(sql`update index_state set serving = ${generation}::int, building = null`);
}

async function deleteUnused(db: Db): Promise<void> {
  for (let deleted = deletedAtOnce; deleted === deletedAtOnce; ) {
    const result = await db.execute<{ count: number }>(sql`
      with gone as materialized (
        delete from documents where ctid = any(array(
          select d.ctid from documents as d, index_state as s
          where d.generation <> s.serving and d.generation is distinct from s.building limit ${deletedAtOnce}))
        returning document_id
      ), emptied as materialized (
        delete from document_contents as c using gone where c.document_id = gone.document_id
        returning c.document_id, c.terms
      ), unposted as (
        delete from postings as p using (select document_id, unnest(terms) as term from emptied) as old
        where p.term = old.term and p.document_id = old.document_id
      )
      select count(*)::int as count from gone`);
    deleted = result[0]?.count ?? 0;
  }
}
