import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { requests } from "@souk/database/tables";
import { stableId } from "@souk/ids/id";
import type { Cipher } from "@souk/personal-data/cipher";
import { eq, inArray, lt } from "drizzle-orm";
import type { z } from "zod";
import type { Fingerprint } from "../sealing/fingerprint.ts";
import { answers } from "./schema.ts";
import { rowCipher } from "./sealed-columns.ts";

/** As `once`, for answers and contents that are personal: the one is kept sealed, the other as a keyed hash. */
export async function onceSealed<T>(
  { db, cipher, fingerprint }: { db: Db; cipher: Cipher; fingerprint: Fingerprint },
  key: RequestKey,
  schema: z.ZodType<T>,
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  const id = answerId(key);
  const row = rowCipher(cipher, "answers", id);
  await once(db, { ...key, contentHash: fingerprint(key.contentHash) }, async (tx) => {
    const body = row.seal("body", JSON.stringify(await run(tx)));
    const values = { body, keyVersion: row.keyVersion };
    await tx
      .insert(answers)
      .values({ id, ...values })
      .onConflictDoUpdate({ target: answers.id, set: values });
  });
  const [kept] = await db.select().from(answers).where(eq(answers.id, id));
  if (kept === undefined) throw new Error("a request is known whose answer is gone");
  return schema.parse(JSON.parse(row.open(kept.keyVersion, "body", kept.body)));
}

/** What a user was answered, and that they asked. */
export async function deleteAnswersOf(tx: Tx, userId: string): Promise<void> {
  const asked = await tx.delete(requests).where(eq(requests.actorId, userId)).returning();
  if (asked.length > 0) await tx.delete(answers).where(inArray(answers.id, asked.map(answerId)));
}

function answerId({ actorId, method, requestId }: Pick<RequestKey, "actorId" | "method" | "requestId">): string {
  return stableId("souk.user.answer", `${actorId}/${method}/${requestId}`);
}

export async function deleteAnswersBefore(db: Db, before: Date): Promise<void> {
  await db.delete(answers).where(lt(answers.createdAt, before));
}
