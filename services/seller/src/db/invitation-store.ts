import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { invitations } from "./schema.ts";

export type InvitationRow = typeof invitations.$inferSelect;

export async function insertInvitation(tx: Tx, invitation: typeof invitations.$inferInsert): Promise<void> {
  await tx.insert(invitations).values(invitation);
}

/** Neither used, revoked nor expired. */
export async function openInvitationsOf(conn: Conn, sellerId: string, now: Date): Promise<InvitationRow[]> {
  return conn
    .select()
    .from(invitations)
    .where(and(eq(invitations.sellerId, sellerId), eq(invitations.state, "open"), gt(invitations.expiresAt, now)))
    .orderBy(asc(invitations.createdAt), asc(invitations.id));
}

export async function findInvitation(conn: Conn, id: string): Promise<InvitationRow | undefined> {
  const [row] = await conn.select().from(invitations).where(eq(invitations.id, id));
  return row;
}

export async function findByToken(conn: Conn, tokenHash: Buffer): Promise<InvitationRow | undefined> {
  const [row] = await conn.select().from(invitations).where(eq(invitations.tokenHash, tokenHash));
  return row;
}

export async function lockByToken(tx: Tx, tokenHash: Buffer): Promise<InvitationRow | undefined> {
  const [row] = await tx.select().from(invitations).where(eq(invitations.tokenHash, tokenHash)).for("update");
  return row;
}

/** A new link takes the place of the one before; false when the invitation is not open any more. */
export async function setTokenHash(conn: Conn, id: string, tokenHash: Buffer): Promise<boolean> {
  const rows = await conn
    .update(invitations)
    .set({ tokenHash })
    .where(and(eq(invitations.id, id), eq(invitations.state, "open")))
    .returning({ id: invitations.id });
  return rows.length > 0;
}

export async function closeInvitations(
  tx: Tx,
  ids: readonly string[],
  state: "accepted" | "revoked",
): Promise<InvitationRow[]> {
  if (ids.length === 0) return [];
  return tx
    .update(invitations)
    .set({ state, tokenHash: null })
    .where(and(inArray(invitations.id, [...ids]), eq(invitations.state, "open")))
    .returning();
}
