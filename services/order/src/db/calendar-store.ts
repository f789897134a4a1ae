import type { Conn, Tx } from "@souk/database/database";
import type { ShopCalendar } from "@souk/delivery-days/delivery-days";
import { usualHandling } from "@souk/delivery-days/handling";
import { lte, ne, or, sql } from "drizzle-orm";
import { shopClosures } from "./closure-schema.ts";

interface Told {
  readonly sellerId: string;
  readonly calendar: ShopCalendar;
  readonly toldAt: Date;
}

/** What was told before is not heeded after what was told later. */
export async function saveCalendar(tx: Tx, { sellerId, calendar, toldAt }: Told): Promise<void> {
  const { days: handlingDays, cutOffHour } = calendar.handling;
  const told = { closures: calendar.closures, handlingDays, cutOffHour, toldAt };
  await tx
    .insert(shopClosures)
    .values({ sellerId, ...told })
    .onConflictDoUpdate({
      target: shopClosures.sellerId,
      set: told,
      setWhere: lte(shopClosures.toldAt, toldAt),
    });
}

/** Of all shops that are not as every shop is that said nothing. */
export async function unusualCalendars(conn: Conn): Promise<Map<string, ShopCalendar>> {
  const { closures, handlingDays, cutOffHour } = shopClosures;
  const rows = await conn
    .select()
    .from(shopClosures)
    .where(
      or(
        sql`${closures} <> '[]'::jsonb`,
        ne(handlingDays, usualHandling.days),
        ne(cutOffHour, usualHandling.cutOffHour),
      ),
    );
  return new Map(
    rows.map((row) => [
      row.sellerId,
      { closures: row.closures, handling: { days: row.handlingDays, cutOffHour: row.cutOffHour } },
    ]),
  );
}
