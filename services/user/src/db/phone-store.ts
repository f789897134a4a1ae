import type { Conn, Db, Tx } from "@souk/database/database";
import type { Cipher } from "@souk/personal-data/cipher";
import { and, desc, eq, gt, lt, or, sql } from "drizzle-orm";
import type { Phone, PhoneCode } from "../domain/phone.ts";
import { phoneCodes, phones } from "./schema.ts";
import { rowCipher } from "./sealed-columns.ts";

export function createPhoneReads(db: Db, cipher: Cipher) {
  const byUser = selectPhone(db).prepare("phone_by_user");
  const codesByUser = db
    .select()
    .from(phoneCodes)
    .where(and(eq(phoneCodes.userId, sql.placeholder("userId")), gt(phoneCodes.sentAt, sql.placeholder("since"))))
    .orderBy(desc(phoneCodes.sentAt))
    .limit(20)
    .prepare("phone_codes_by_user");
  return {
    async find(userId: string): Promise<Phone | undefined> {
      const [row] = await byUser.execute({ userId });
      return row && openPhone(cipher, row);
    },
    /** Newest first. */
    codes: (userId: string, since: Date): Promise<PhoneCode[]> =>
      codesByUser.execute({ userId, since: since.toISOString() }),
  };
}

export type PhoneReads = ReturnType<typeof createPhoneReads>;

const selectPhone = (conn: Conn) =>
  conn
    .select()
    .from(phones)
    .where(eq(phones.userId, sql.placeholder("userId")));

/** As the transaction sees it. */
export async function readPhone(tx: Tx, cipher: Cipher, userId: string): Promise<Phone | undefined> {
  const [row] = await selectPhone(tx).execute({ userId });
  return row && openPhone(cipher, row);
}

function openPhone(cipher: Cipher, row: typeof phones.$inferSelect): Phone {
  const number = rowCipher(cipher, "phones", row.userId).open(row.keyVersion, "number", row.number);
  return { number, confirmedAt: row.confirmedAt };
}

export async function savePhone(tx: Tx, cipher: Cipher, userId: string, number: string, savedAt: Date): Promise<void> {
  const { keyVersion, seal } = rowCipher(cipher, "phones", userId);
  const row = { number: seal("number", number), confirmedAt: null, keyVersion, savedAt };
  await tx
    .insert(phones)
    .values({ userId, ...row })
    .onConflictDoUpdate({ target: phones.userId, set: row });
}

export async function confirmPhone(tx: Tx, userId: string, confirmedAt: Date): Promise<void> {
  await tx.update(phones).set({ confirmedAt }).where(eq(phones.userId, userId));
}

export async function isPhoneConfirmed(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx.select({ at: phones.confirmedAt }).from(phones).where(eq(phones.userId, userId));
  return row !== undefined && row.at !== null;
}

export async function deletePhone(tx: Tx, userId: string): Promise<void> {
  await tx.delete(phones).where(eq(phones.userId, userId));
}

export async function erasePhone(tx: Tx, userId: string): Promise<void> {
  await deletePhone(tx, userId);
  await tx.delete(phoneCodes).where(eq(phoneCodes.userId, userId));
}

/** Of a user, or to a number; newest first, a hundred at most. */
export function codesOf(
  tx: Tx,
  { userId, numberHash, since }: { userId: string; numberHash: string; since: Date },
): Promise<PhoneCode[]> {
  const either = or(eq(phoneCodes.userId, userId), eq(phoneCodes.numberHash, numberHash));
  return tx
    .select()
    .from(phoneCodes)
    .where(and(either, gt(phoneCodes.sentAt, since)))
    .orderBy(desc(phoneCodes.sentAt))
    .limit(100);
}

export async function insertCode(tx: Tx, code: PhoneCode): Promise<void> {
  await tx.insert(phoneCodes).values(code);
}

export async function findCode(db: Db, id: string): Promise<PhoneCode | undefined> {
  const [row] = await db.select().from(phoneCodes).where(eq(phoneCodes.id, id));
  return row;
}

export async function countWrongTry(tx: Tx, id: string): Promise<void> {
  await tx
    .update(phoneCodes)
    .set({ wrongTries: sql`${phoneCodes.wrongTries} + 1` })
    .where(eq(phoneCodes.id, id));
}

export async function deletePhoneCodesBefore(db: Db, before: Date): Promise<void> {
  await db.delete(phoneCodes).where(lt(phoneCodes.sentAt, before));
}
