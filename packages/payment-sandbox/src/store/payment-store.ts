import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { z } from "zod";
import type { DeclineCode } from "../cards/test-cards.ts";
import { type Operation, operationTypes, type Payment, paymentStatuses } from "../payments/payment.ts";

const minor = z.number().transform(BigInt);
const paymentRow = z
  .object({
    id: z.string(),
    reference: z.string(),
    idempotency_key: z.string(),
    status: z.enum(paymentStatuses),
    currency: z.string(),
    amount: minor,
    captured: minor,
    refunded: minor,
    voided: minor,
    decline_code: z.custom<DeclineCode | null>((value) => value === null || typeof value === "string"),
    return_url: z.string().nullable(),
    card_brand: z.string(),
    card_last4: z.string(),
    card_fingerprint: z.string(),
    card_exp_month: z.number().nullable(),
    card_exp_year: z.number().nullable(),
    customer: z.string().nullable(),
    saved_method: z.string().nullable(),
    token_to_save: z.string().nullable(),
    description: z.string().nullable(),
    sequence: z.number(),
    created_at: z.number(),
    updated_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    reference: row.reference,
    idempotencyKey: row.idempotency_key,
    status: row.status,
    currency: row.currency,
    amount: row.amount,
    captured: row.captured,
    refunded: row.refunded,
    voided: row.voided,
    declineCode: row.decline_code,
    returnUrl: row.return_url,
    cardBrand: row.card_brand,
    cardLast4: row.card_last4,
    cardFingerprint: row.card_fingerprint,
    cardExpMonth: row.card_exp_month,
    cardExpYear: row.card_exp_year,
    customer: row.customer,
    savedMethod: row.saved_method,
    tokenToSave: row.token_to_save,
    description: row.description,
    sequence: row.sequence,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
const operationRow = z
  .object({
    id: z.string(),
    type: z.enum(operationTypes),
    amount: minor,
    idempotency_key: z.string().nullable(),
    created_at: z.number(),
  })
  .transform(
    (row): Operation => ({
      id: row.id,
      type: row.type,
      amount: row.amount,
      idempotencyKey: row.idempotency_key,
      createdAt: row.created_at,
    }),
  );

export type PaymentStore = ReturnType<typeof createPaymentStore>;

/** Synchronous; writes belong inside {@link import("./database.ts").Database.write}. Lists are newest first. */
export function createPaymentStore(sql: DatabaseSync) {
  const insertPayment = sql.prepare(
    `insert into payments (id, reference, idempotency_key, status, currency, amount, decline_code, return_url,
       card_brand, card_last4, card_fingerprint, card_exp_month, card_exp_year, customer, saved_method, token_to_save,
       description, sequence, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const updatePayment = sql.prepare(
    `update payments set status = ?, captured = ?, refunded = ?, voided = ?, decline_code = ?, sequence = ?,
       saved_method = ?, updated_at = ? where id = ?`,
  );
  const insertOperation = sql.prepare(
    "insert into operations (id, payment_id, type, amount, idempotency_key, created_at) values (?, ?, ?, ?, ?, ?)",
  );
  const byId = sql.prepare("select * from payments where id = ?");
  const byReference = sql.prepare("select * from payments where reference = ? order by n desc limit 100");
  const madeWithKey = sql.prepare("select * from payments where idempotency_key = ? order by n desc limit 1");
  const changedWithKey = sql.prepare(
    `select p.* from operations o join payments p on p.id = o.payment_id
     where o.idempotency_key = ? order by o.n desc limit 1`,
  );
  const page = sql.prepare(
    `select * from payments where n < coalesce((select n from payments where id = ?), 9223372036854775807)
     order by n desc limit ?`,
  );
  const operationsOf = sql.prepare("select * from operations where payment_id = ? order by n");

  function read(row: Record<string, SQLOutputValue>): Payment {
    const payment = paymentRow.parse(row);
    const operations = operationsOf.all(payment.id).map((operation) => operationRow.parse(operation));
    return { ...payment, operations };
  }
  const readOne = (row: Record<string, SQLOutputValue> | undefined) => (row ? read(row) : undefined);

  return {
    insert(p: Payment): void {
      insertPayment.run(
        ...[p.id, p.reference, p.idempotencyKey, p.status, p.currency, p.amount, p.declineCode, p.returnUrl],
        ...[p.cardBrand, p.cardLast4, p.cardFingerprint, p.cardExpMonth, p.cardExpYear],
        ...[p.customer, p.savedMethod, p.tokenToSave, p.description, p.sequence, p.createdAt, p.updatedAt],
      );
    },
    update(p: Payment): void {
      const amounts = [p.captured, p.refunded, p.voided];
      updatePayment.run(p.status, ...amounts, p.declineCode, p.sequence, p.savedMethod, p.updatedAt, p.id);
    },
    addOperation(paymentId: string, o: Operation): void {
      insertOperation.run(o.id, paymentId, o.type, o.amount, o.idempotencyKey, o.createdAt);
    },
    find: (id: string) => readOne(byId.get(id)),
    findMadeWithKey: (key: string) => readOne(madeWithKey.get(key)),
    /** The payment made, captured, voided or refunded with this key. */
    findByKey: (key: string) => readOne(madeWithKey.get(key) ?? changedWithKey.get(key)),
    listByReference: (reference: string) => byReference.all(reference).map(read),
    list: (limit: number, startingAfter: string | null) => page.all(startingAfter, limit).map(read),
  };
}
