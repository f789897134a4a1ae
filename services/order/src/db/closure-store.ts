import type { Conn, Tx } from "@souk/database/database";
import { lte, sql } from "drizzle-orm";
import type { Closure } from "../domain/delivery-days.ts";
import { shopClosures } from "./closure-schema.ts";

interface Told {
  readonly sellerId: string;
  readonly closures: readonly Closure[];
  readonly toldAt: Date;
}

/** What was told before is not heeded after what was told later. */
export async function saveClosures(tx: Tx, told: Told): Promise<void> {
  const { closures, toldAt } = told;
  await tx
    .insert(shopClosures)
    .values(told)
    .onConflictDoUpdate({
      target: shopClosures.sellerId,
      set: { closures, toldAt },
      setWhere: lte(shopClosures.toldAt, toldAt),
    });
}

/** Of all shops that have planned any. */
export async function allClosures(conn: Conn): Promise<{ sellerId: string; closures: readonly Closure[] }[]> {
  const { sellerId, closures } = shopClosures;
  return conn.select({ sellerId, closures }).from(shopClosures).where(sql`${closures} <> '[]'::jsonb`);
}
