import { once, type RequestKey } from "@souk/database/once";
import { changeShopper } from "../db/owner-store.ts";
import type { LogisticsDeps } from "../deps.ts";

/** Gives a guest's deliveries to the account they signed in to. Repeating it finds none. */
export async function adoptDeliveries(
  { db }: Pick<LogisticsDeps, "db">,
  { request, guestId, shopperId }: { request: RequestKey; guestId: string; shopperId: string },
): Promise<void> {
  await once(db, request, (tx) => changeShopper(tx, guestId, shopperId));
}
