import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, eq, sql } from "drizzle-orm";
import type { ReviewContent } from "../domain/review.ts";
import { reviews } from "./schema.ts";

export type Review = typeof reviews.$inferSelect;

export interface NewReview extends ReviewContent {
  readonly productId: string;
  readonly orderId: string;
  readonly offerId: string;
  readonly authorId: string;
  readonly createdAt: Date;
}

/** Undefined when the line has one; waits for a twin that is writing it. */
export async function insertReview(tx: Tx, review: NewReview): Promise<Review | undefined> {
  const [row] = await tx
    .insert(reviews)
    .values({ id: newId(), ...review })
    .onConflictDoNothing()
    .returning();
  return row;
}

export async function lockReviewOfLine(tx: Tx, orderId: string, offerId: string): Promise<Review | undefined> {
  const [row] = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.orderId, orderId), eq(reviews.offerId, offerId)))
    .for("update");
  return row;
}

export async function lockReview(tx: Tx, reviewId: string): Promise<Review | undefined> {
  const [row] = await tx.select().from(reviews).where(eq(reviews.id, reviewId)).for("update");
  return row;
}

export async function changeReview(tx: Tx, reviewId: string, content: ReviewContent, editedAt: Date): Promise<Review> {
  const [row] = await tx
    .update(reviews)
    .set({ ...content, editedAt, version: sql`${reviews.version} + 1` })
    .where(eq(reviews.id, reviewId))
    .returning();
  if (!row) throw new Error("the review just locked is not there");
  return row;
}

export async function deleteOwnReview(tx: Tx, reviewId: string, authorId: string): Promise<Review | undefined> {
  const [row] = await tx
    .delete(reviews)
    .where(and(eq(reviews.id, reviewId), eq(reviews.authorId, authorId)))
    .returning();
  return row;
}

export async function findReview(conn: Conn, reviewId: string): Promise<Review | undefined> {
  const [row] = await conn.select().from(reviews).where(eq(reviews.id, reviewId));
  return row;
}

export async function reviewsOfOrder(conn: Conn, orderId: string, authorId: string): Promise<Review[]> {
  return conn
    .select()
    .from(reviews)
    .where(and(eq(reviews.orderId, orderId), eq(reviews.authorId, authorId)));
}

/** Takes the author off all they wrote, and gives what changed. */
export async function forgetAuthor(tx: Tx, authorId: string): Promise<Review[]> {
  return tx
    .update(reviews)
    .set({ authorId: null, authorName: "", version: sql`${reviews.version} + 1` })
    .where(eq(reviews.authorId, authorId))
    .returning();
}
