import type { Db, Tx } from "@souk/database/database";
import { sql } from "drizzle-orm";

const shortestWord = 3;
const onlyLetters = /^\p{L}+$/u;

/** Words of documents that were written; a new one counts once until all are counted. */
export async function addWords(tx: Tx, words: ReadonlyMap<string, bigint>): Promise<void> {
  const rows = [...words]
    .filter(([word]) => word.length >= shortestWord && onlyLetters.test(word))
    .map(([word, term]) => ({ word, term: String(term) }));
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into vocabulary (word, term, frequency)
    select word, term, 1 from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(word text, term bigint)
    where not exists (select 1 from vocabulary as v where v.word = w.word and v.frequency > 0)
    order by word on conflict (word) do update set frequency = 1 where vocabulary.frequency = 0`);
}

/**
 * Counts in how many documents each word's term is. What is corrected and completed is ordered by this, so it need not
 * be of this moment. A word that no document has any more counts 0.
 */
export async function countWords(db: Db): Promise<void> {
  await db.execute(sql`
    with counts as materialized (
      select v.word, coalesce(c.count, 0)::int as count from vocabulary as v
      left join (select term, count(*) as count from postings group by term) as c using (term)
    )
    update vocabulary as v set frequency = counts.count from counts
    where v.word = counts.word and v.frequency <> counts.count`);
}

export async function forgetWords(db: Db): Promise<void> {
  await db.execute(sql`delete from vocabulary where frequency = 0`);
}
