import type { Conn, Tx } from "@souk/database/database";
import { and, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import type { MailKind } from "../domain/mail.ts";
import { mails } from "./schema.ts";

export type Mail = typeof mails.$inferSelect;

export async function insertMail(tx: Tx, mail: typeof mails.$inferInsert): Promise<void> {
  await tx.insert(mails).values(mail);
}

export async function findMail(conn: Conn, id: string): Promise<Mail | undefined> {
  return (await conn.select().from(mails).where(eq(mails.id, id)))[0];
}

export async function setToken(conn: Conn, id: string, tokenHash: Uint8Array, expiresAt: Date): Promise<void> {
  await conn.update(mails).set({ tokenHash, expiresAt }).where(eq(mails.id, id));
}

/** The mail of a token that is still good or was used. */
export async function findByToken(
  conn: Conn,
  kind: MailKind,
  tokenHash: Uint8Array,
  now: Date,
): Promise<Mail | undefined> {
  const [mail] = await conn
    .select()
    .from(mails)
    .where(and(eq(mails.tokenHash, tokenHash), eq(mails.kind, kind), gt(mails.expiresAt, now)));
  return mail;
}

/** False when its token was used before. */
export async function useUp(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(mails)
    .set({ usedAt: at })
    .where(and(eq(mails.id, id), isNull(mails.usedAt)))
    .returning({ id: mails.id });
  return rows.length === 1;
}

/** The links of an account's earlier mails of these kinds lead nowhere any more. */
export async function useUpAll(tx: Tx, accountId: string, kinds: readonly MailKind[], at: Date): Promise<void> {
  await tx
    .update(mails)
    .set({ usedAt: at })
    .where(and(eq(mails.accountId, accountId), inArray(mails.kind, [...kinds]), isNull(mails.usedAt)));
}

export async function deleteMailsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(mails).where(eq(mails.accountId, accountId));
}

export async function deleteMailsBefore(conn: Conn, before: Date): Promise<void> {
  await conn.delete(mails).where(lt(mails.createdAt, before));
}
