import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type Payout, returnCodes } from "../payouts/payout.ts";

const payoutRow = z
  .object({
    id: z.string(),
    reference: z.string(),
    idempotency_key: z.string(),
    currency: z.string(),
    amount: z.number().transform(BigInt),
    destination: z.string(),
    failure_code: z.enum(["account_closed", "account_rejected"]).nullable(),
    settles_at: z.number(),
    returned_at: z.number().nullable(),
    return_code: z.enum(returnCodes).nullable(),
    created_at: z.number(),
  })
  .transform(
    (row): Payout => ({
      id: row.id,
      reference: row.reference,
      idempotencyKey: row.idempotency_key,
      currency: row.currency,
      amount: row.amount,
      destination: row.destination,
      failureCode: row.failure_code,
      settlesAt: row.settles_at,
      returned:
        row.returned_at === null || row.return_code === null ? null : { at: row.returned_at, code: row.return_code },
      createdAt: row.created_at,
    }),
  );

export type PayoutStore = ReturnType<typeof createPayoutStore>;

/** Lists are newest first. */
export function createPayoutStore(sql: DatabaseSync) {
  const insert = sql.prepare(
    `insert into payouts (id, reference, idempotency_key, currency, amount, destination, failure_code, settles_at, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const saveReturn = sql.prepare("update payouts set returned_at = ?, return_code = ? where id = ?");
  const byId = sql.prepare("select * from payouts where id = ?");
  const byKey = sql.prepare("select * from payouts where idempotency_key = ? order by n desc limit 1");
  const byReference = sql.prepare("select * from payouts where reference = ? order by n desc limit 100");
  const page = sql.prepare(
    `select * from payouts where n < coalesce((select n from payouts where id = ?), 9223372036854775807)
     order by n desc limit ?`,
  );
  return {
    insert(p: Payout): void {
      const money = [p.currency, p.amount, p.destination] as const;
      insert.run(p.id, p.reference, p.idempotencyKey, ...money, p.failureCode, p.settlesAt, p.createdAt);
    },
    saveReturn({ id, returned }: Payout): void {
      saveReturn.run(returned?.at ?? null, returned?.code ?? null, id);
    },
    find: (id: string) => payoutRow.optional().parse(byId.get(id)),
    findByKey: (key: string) => payoutRow.optional().parse(byKey.get(key)),
    listByReference: (reference: string) => byReference.all(reference).map((row) => payoutRow.parse(row)),
    list: (limit: number, startingAfter: string | null) =>
      page.all(startingAfter, limit).map((row) => payoutRow.parse(row)),
  };
}
