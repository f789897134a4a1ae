import type { Conn, Tx } from "@souk/database/database";
import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import { memberships, sellers } from "./schema.ts";
import type { Seller } from "./seller-store.ts";

export type Membership = Pick<typeof memberships.$inferSelect, "sellerId" | "userId" | "role">;

export async function upsertMembership(tx: Tx, { sellerId, userId, role }: Membership): Promise<void> {
  await tx
    .insert(memberships)
    .values({ sellerId, userId, role })
    .onConflictDoUpdate({ target: [memberships.sellerId, memberships.userId], set: { role } });
}

export async function deleteMembership(tx: Tx, sellerId: string, userId: string): Promise<void> {
  await tx.delete(memberships).where(and(eq(memberships.sellerId, sellerId), eq(memberships.userId, userId)));
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

/** The one who joined first comes first. */
export async function membersOf(conn: Conn, sellerId: string) {
  return conn
    .select()
    .from(memberships)
    .where(eq(memberships.sellerId, sellerId))
    .orderBy(asc(memberships.createdAt), asc(memberships.userId))
    .limit(mostMemberships);
}

/** How many have each role, the most first. */
export async function countMembers(conn: Conn, sellerId: string) {
  const { role } = memberships;
  return conn
    .select({ role, count: count() })
    .from(memberships)
    .where(eq(memberships.sellerId, sellerId))
    .groupBy(role)
    .orderBy(desc(count()), asc(role));
}

export async function ownersOf(conn: Conn, sellerId: string): Promise<string[]> {
  const rows = await conn
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.sellerId, sellerId), eq(memberships.role, "owner")));
  return rows.map(({ userId }) => userId);
}

/** Its owners and those in charge of its orders. */
export async function keepersOfOrders(conn: Conn, sellerId: string): Promise<string[]> {
  const rows = await conn
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.sellerId, sellerId), inArray(memberships.role, ["owner", "orders"])));
  return rows.map(({ userId }) => userId);
}

/** The accounts of those in charge of a shop's money. */
export async function keepersOfMoney(conn: Conn, sellerId: string): Promise<string[]> {
  const rows = await conn
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.sellerId, sellerId), inArray(memberships.role, ["owner", "finance"])));
  return rows.map(({ userId }) => userId);
}

/** Accounts that work for a shop and may not hold the role yet. */
export async function accountsToGrant(conn: Conn, limit: number): Promise<string[]> {
  const rows = await conn
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(eq(memberships.isGranted, false))
    .orderBy(asc(memberships.createdAt))
    .limit(limit);
  return [...new Set(rows.map(({ userId }) => userId))];
}

export async function markGranted(conn: Conn, userId: string): Promise<void> {
  await conn.update(memberships).set({ isGranted: true }).where(eq(memberships.userId, userId));
}
