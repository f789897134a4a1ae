import type { Tx } from "@souk/database/database";
import { sql } from "drizzle-orm";
import { arrayOf } from "./arrays.ts";

export interface ChangedTerms extends Record<string, unknown> {
  readonly documentId: bigint;
  /** The ones before, as PostgreSQL writes an array; none when only their weights changed. */
  readonly oldTerms: string;
}

/** Puts the postings of documents right whose terms were changed in this transaction; in the order of their key, as a page of it takes many. */
export async function writePostings(tx: Tx, changed: readonly ChangedTerms[]): Promise<void> {
  if (changed.length === 0) return;
  const gone = changed.filter(({ oldTerms }) => oldTerms !== "{}");
  if (gone.length > 0) await deletePostings(tx, gone);
  const ids = arrayOf(
    changed.map(({ documentId }) => documentId),
    "bigint",
  );
  await tx.execute(sql`
    insert into postings (term, document_id, weight)
    select t.term, document_id, t.weight
    from document_contents, unnest(terms, term_weights) as t(term, weight) where document_id = any(${ids})
    order by t.term, document_id
    on conflict (term, document_id) do update set weight = excluded.weight where postings.weight <> excluded.weight`);
}

async function deletePostings(tx: Tx, documents: readonly ChangedTerms[]): Promise<void> {
  const rows = documents.map(({ documentId, oldTerms }) => ({ id: String(documentId), terms: oldTerms }));
  await tx.execute(sql`
    delete from postings as p using (
      select id, unnest(terms::bigint[]) as term
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o(id bigint, terms text)
    ) as old
    where p.term = old.term and p.document_id = old.id
      and not exists (select 1 from document_contents as c where c.document_id = old.id and old.term = any(c.terms))`);
}
