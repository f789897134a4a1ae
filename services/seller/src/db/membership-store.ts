import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq } from "drizzle-orm";
import { memberships, sellers } from "./schema.ts";
import type { Seller } from "./seller-store.ts";

export type Membership = Pick<typeof memberships.$inferSelect, "sellerId" | "userId" | "role">;

export async function upsertMembership(tx: Tx, membership: Membership): Promise<void> {
  await tx
    .insert(memberships)
    .values(membership)
    .onConflictDoUpdate({ target: [memberships.sellerId, memberships.userId], set: { role: membership.role } });
}

export async function findMembership(conn: Conn, sellerId: string, userId: string): Promise<Membership | undefined> {
  const [row] = await conn
    .select()
    .from(memberships)
    .where(and(eq(memberships.sellerId, sellerId), eq(memberships.userId, userId)));
  return row;
}

/** Bounded: nobody works for more shops than they can look after. */
const mostMemberships = 100;

export async function membershipsOf(conn: Conn, userId: string): Promise<{ membership: Membership; seller: Seller }[]> {
  return conn
    .select({ membership: memberships, seller: sellers })
    .from(memberships)
    .innerJoin(sellers, eq(sellers.id, memberships.sellerId))
    .where(eq(memberships.userId, userId))
    .orderBy(asc(sellers.name))
    .limit(mostMemberships);
}
