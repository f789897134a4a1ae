import type { Conn, Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import { newId } from "@souk/ids/id";
import { eq } from "drizzle-orm";
import { sellerMailRequested } from "../events/seller-events.ts";
import { mails } from "./schema.ts";

export type MailRow = typeof mails.$inferSelect;

/** Asks for a mail; the notification service comes for what it says. */
export async function requestMail(
  tx: Tx,
  mail: Omit<MailRow, "id" | "createdAt" | "productTitle" | "orderNumber"> &
    Partial<Pick<MailRow, "productTitle" | "orderNumber">>,
): Promise<void> {
  const id = newId();
  await tx.insert(mails).values({ ...mail, id });
  await appendEvent(tx, sellerMailRequested({ ...mail, id }));
}

export async function findMail(conn: Conn, id: string): Promise<MailRow | undefined> {
  const [row] = await conn.select().from(mails).where(eq(mails.id, id));
  return row;
}
