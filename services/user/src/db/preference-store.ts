import { lockName } from "@souk/database/advisory-lock";
import type { Conn, Tx } from "@souk/database/database";
import { eq } from "drizzle-orm";
import { defaultPreferences, type Preferences } from "../domain/preferences.ts";
import { preferences } from "./schema.ts";

export async function readPreferences(conn: Conn, userId: string): Promise<Preferences> {
  const [row] = await conn.select().from(preferences).where(eq(preferences.userId, userId));
  if (row === undefined) return defaultPreferences;
  const { keepsRecentlyViewed, notificationChoices, quietHours } = row;
  return { keepsRecentlyViewed, notificationChoices, quietHours };
}

export async function savePreferences(tx: Tx, userId: string, chosen: Preferences): Promise<void> {
  await tx
    .insert(preferences)
    .values({ userId, ...chosen })
    .onConflictDoUpdate({ target: preferences.userId, set: chosen });
}

/** Views and preferences of a user change one at a time: switching off forgets what is kept. */
export async function lockPreferences(tx: Tx, userId: string): Promise<void> {
  await lockName(tx, `preferences/${userId}`);
}

export async function deletePreferences(tx: Tx, userId: string): Promise<void> {
  await tx.delete(preferences).where(eq(preferences.userId, userId));
}
