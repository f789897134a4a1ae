import type { Conn, Tx } from "@souk/database/database";
import { and, desc, eq, inArray, lt, ne, sql } from "drizzle-orm";
import type { ProductDraft } from "../domain/product-draft.ts";
import type { Revision } from "../domain/revision.ts";
import { productRevisions } from "./schema.ts";
import { fromStored, toStored } from "./stored-draft.ts";

type Row = typeof productRevisions.$inferSelect;

export function toRevision({ content, base, submittedBy, submittedAt, decidedAt, ...row }: Row): Revision {
  return {
    ...row,
    content: fromStored(content),
    base: base ? fromStored(base) : undefined,
    submittedBy: submittedBy ?? undefined,
    submittedAt: submittedAt ?? undefined,
    decidedAt: decidedAt ?? undefined,
  };
}

const ofProduct = (productId: string) => eq(productRevisions.productId, productId);

export interface OpenRevisions {
  readonly draft: Revision | undefined;
  readonly submitted: Revision | undefined;
  /** Who proposed anything of the product. */
  readonly sellerId: string | undefined;
}

/** What is being written and what is in moderation of a product, for this transaction alone; the product is locked before. */
export async function lockOpenRevisions(tx: Tx, productId: string): Promise<OpenRevisions> {
  const rows = await tx
    .select()
    .from(productRevisions)
    .where(and(ofProduct(productId), inArray(productRevisions.state, ["draft", "submitted"])))
    .orderBy(productRevisions.id)
    .for("update");
  const open = rows.map(toRevision);
  return {
    draft: open.find(({ state }) => state === "draft"),
    submitted: open.find(({ state }) => state === "submitted"),
    sellerId: open[0]?.sellerId ?? (await findProposer(tx, productId)),
  };
}

async function findProposer(tx: Tx, productId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ sellerId: productRevisions.sellerId })
    .from(productRevisions)
    .where(ofProduct(productId))
    .limit(1);
  return row?.sellerId;
}

/** A revision, for this transaction alone. */
export async function lockRevision(tx: Tx, id: string): Promise<Revision | undefined> {
  const [row] = await tx.select().from(productRevisions).where(eq(productRevisions.id, id)).for("update");
  return row && toRevision(row);
}

/** Whether another one of the product, that was not withdrawn, was submitted later. */
export async function isSuperseded(tx: Tx, { id, productId, submittedAt }: Revision): Promise<boolean> {
  const rows = await tx
    .select({ id: productRevisions.id })
    .from(productRevisions)
    .where(
      and(
        ofProduct(productId),
        ne(productRevisions.id, id),
        inArray(productRevisions.state, ["submitted", "published", "rejected"]),
        sql`${productRevisions.submittedAt} >= ${submittedAt?.toISOString() ?? "infinity"}::timestamptz`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export function revisionRow(revision: Revision): Required<typeof productRevisions.$inferInsert> {
  const { content, base, submittedBy, submittedAt, decidedAt, reasonCodes, ...rest } = revision;
  return {
    ...rest,
    content: toStored(content),
    base: base ? toStored(base) : null,
    submittedBy: submittedBy ?? null,
    submittedAt: submittedAt ?? null,
    decidedAt: decidedAt ?? null,
    reasonCodes: [...reasonCodes],
  };
}

export async function saveRevision(tx: Tx, revision: Revision): Promise<void> {
  const { id, ...row } = revisionRow(revision);
  await tx
    .insert(productRevisions)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: productRevisions.id, set: row });
}

export async function deleteRevision(tx: Tx, id: string): Promise<void> {
  await tx.delete(productRevisions).where(eq(productRevisions.id, id));
}

/** A draft that goes on after the product changed below it is written on what the product is now. */
export async function rebaseDraft(tx: Tx, productId: string, base: ProductDraft): Promise<void> {
  await tx
    .update(productRevisions)
    .set({ base: toStored(base) })
    .where(and(ofProduct(productId), eq(productRevisions.state, "draft")));
}

/** The draft of a product and the newest revision that was submitted. */
export async function findCurrentRevisions(
  conn: Conn,
  { productId, sellerId }: { productId: string; sellerId: string },
): Promise<{ draft: Revision | undefined; latest: Revision | undefined }> {
  const isDraft = sql`(${productRevisions.state} = 'draft')`;
  const rows = await conn
    .selectDistinctOn([isDraft])
    .from(productRevisions)
    .where(and(ofProduct(productId), eq(productRevisions.sellerId, sellerId)))
    .orderBy(isDraft, desc(productRevisions.id));
  const found = rows.map(toRevision);
  return {
    draft: found.find(({ state }) => state === "draft"),
    latest: found.find(({ state }) => state !== "draft"),
  };
}

export interface RevisionPage {
  readonly productId: string;
  readonly sellerId: string;
  /** Those made before this one; undefined from the newest. */
  readonly beforeId: string | undefined;
  readonly limit: number;
}

/** What was submitted, the newest first. */
export async function listSubmitted(conn: Conn, page: RevisionPage): Promise<Revision[]> {
  const rows = await conn
    .select()
    .from(productRevisions)
    .where(
      and(
        ofProduct(page.productId),
        eq(productRevisions.sellerId, page.sellerId),
        ne(productRevisions.state, "draft"),
        page.beforeId === undefined ? undefined : lt(productRevisions.id, page.beforeId),
      ),
    )
    .orderBy(desc(productRevisions.id))
    .limit(page.limit);
  return rows.map(toRevision);
}
