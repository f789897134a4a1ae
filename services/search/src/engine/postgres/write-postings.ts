import type { Tx } from "@souk/database/database";
import { sql } from "drizzle-orm";
import { arrayOf } from "./arrays.ts";

export interface WrittenDocument extends Record<string, unknown> {
  readonly documentId: bigint;
  readonly hasNewTerms: boolean;
  /** The ones before, as PostgreSQL writes an array; none when they are the same. */
  readonly oldTerms: string;
}

/**
 * Puts the postings of documents right that were written in this transaction. It comes after their rows are locked and
 * in statements of its own: only these see what a writer left that had to be waited for.
 */
export async function writePostings(tx: Tx, written: readonly WrittenDocument[]): Promise<void> {
  const changed = written.filter(({ hasNewTerms }) => hasNewTerms);
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
    from documents, unnest(terms, term_weights) as t(term, weight) where document_id = any(${ids})
    on conflict (term, document_id) do update set weight = excluded.weight where postings.weight <> excluded.weight`);
}

async function deletePostings(tx: Tx, documents: readonly WrittenDocument[]): Promise<void> {
  const rows = documents.map(({ documentId, oldTerms }) => ({ id: String(documentId), terms: oldTerms }));
  await tx.execute(sql`
    delete from postings as p using (
      select id, unnest(terms::bigint[]) as term
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o(id bigint, terms text)
    ) as old
    where p.term = old.term and p.document_id = old.id
      and not exists (select 1 from documents as d where d.document_id = old.id and old.term = any(d.terms))`);
}
