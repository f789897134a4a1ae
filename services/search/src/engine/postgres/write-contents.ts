import type { Tx } from "@souk/database/database";
import { sql } from "drizzle-orm";
import { type ChangedTerms, writePostings } from "./write-postings.ts";

export interface WrittenDocument extends Record<string, unknown> {
  readonly documentId: bigint;
  readonly productId: string;
}

export interface DocumentContent {
  /** Each with its weight. */
  readonly terms: ReadonlyMap<bigint, number>;
  readonly card: Uint8Array | undefined;
}

interface Row extends ChangedTerms {
  readonly hasNewTerms: boolean;
}

/**
 * Cards and terms of documents that were written in this transaction. It comes after their rows are locked and in
 * statements of its own: only these see what a writer left that had to be waited for.
 */
export async function writeContents(
  tx: Tx,
  written: readonly WrittenDocument[],
  contents: ReadonlyMap<string, DocumentContent>,
): Promise<void> {
  if (written.length === 0) return;
  const rows = written.map(({ documentId, productId }) => ({
    document_id: String(documentId),
    ...recordOf(contents.get(productId)),
  }));
  const stored = await tx.execute<Row>(sql`
    insert into document_contents (document_id, terms, term_weights, card)
    select document_id, terms, term_weights, decode(card, 'base64')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as c(document_id bigint, terms bigint[], term_weights smallint[], card text)
    on conflict (document_id) do update set
      terms = excluded.terms, term_weights = excluded.term_weights, card = excluded.card
    returning document_id as "documentId",
      (old.terms, old.term_weights) is distinct from (new.terms, new.term_weights) as "hasNewTerms",
      case when old.terms <> new.terms then old.terms::text else '{}' end as "oldTerms"`);
  await writePostings(
    tx,
    stored.filter(({ hasNewTerms }) => hasNewTerms),
  );
}

function recordOf(content: DocumentContent | undefined) {
  const { terms, card } = content ?? { terms: new Map<bigint, number>(), card: undefined };
  return {
    terms: [...terms.keys()].map(String),
    term_weights: [...terms.values()],
    card: card && Buffer.from(card).toString("base64"),
  };
}
