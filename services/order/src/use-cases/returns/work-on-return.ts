import { audit } from "@souk/database/audit";
import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { lockOrder, type StoredOrder } from "../../db/order-store.ts";
import { orderOfReturn, returnsOf, saveReturn } from "../../db/return-store.ts";
import type { SellerOrder } from "../../domain/order.ts";
import type { Return } from "../../domain/return.ts";

export interface ReturnDeps {
  readonly db: Db;
  readonly now: () => Date;
}

export interface ReturnWork {
  readonly tx: Tx;
  readonly order: StoredOrder;
  readonly part: SellerOrder;
  readonly found: Return;
  /** Of the same seller order, this one too. */
  readonly all: readonly Return[];
  readonly at: Date;
}

/** Of an operator who acts in the seller's place. */
export interface OnBehalf {
  readonly actor: string;
  readonly note: string;
}

export interface SellerReturnInput {
  readonly request: RequestKey;
  readonly sellerId: string;
  readonly returnId: string;
  /** Of the return when it was looked at. */
  readonly version: number;
  readonly onBehalf: OnBehalf | undefined;
}

/**
 * Has a seller change one of its returns, once per request and with the order locked; what an operator does is written down.
 * @throws DomainError RETURN_NOT_FOUND for strangers too, RETURN_CHANGED when somebody was faster
 */
export async function workOnReturn(
  deps: ReturnDeps,
  input: SellerReturnInput,
  change: (work: ReturnWork) => Promise<Return>,
): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const work = await lockReturn(tx, input, deps.now());
    if (!work) throw returnNotFound();
    if (work.found.version !== input.version) throw changed();
    const operatorNote = input.onBehalf?.note.trim() ?? "";
    const after = await change({ ...work, found: { ...work.found, operatorNote } });
    await saveReturn(tx, after);
    if (input.onBehalf) await writeDown(work, after, input.onBehalf);
  });
}

/** A return with its order, both locked; undefined when it is not that seller's. */
export async function lockReturn(
  tx: Tx,
  key: { returnId: string; sellerId?: string },
  at: Date,
): Promise<ReturnWork | undefined> {
  const orderId = await orderOfReturn(tx, key);
  const order = orderId === undefined ? undefined : await lockOrder(tx, orderId);
  if (!order) return undefined;
  const returns = await returnsOf(tx, order.id);
  const found = returns.find(({ id }) => id === key.returnId);
  const part = order.sellerOrders.find(({ id }) => id === found?.sellerOrderId);
  if (!found || !part) return undefined;
  return { tx, order, part, found, all: returns.filter(({ sellerOrderId }) => sellerOrderId === part.id), at };
}

async function writeDown({ tx, order, part, found }: ReturnWork, after: Return, { actor, note }: OnBehalf) {
  const of = { sellerOrder: part.id, seller: part.sellerId, return: found.id };
  const refund = after.refundMinor === null ? {} : { refund: `${order.currencyCode} ${after.refundMinor}` };
  await audit(tx, {
    ...{ actor, action: `return.${after.state}`, subjectId: order.id, subjectName: order.number, note },
    before: { ...of, state: found.state },
    after: { ...of, state: after.state, ...refund },
  });
}

export function returnNotFound(): DomainError {
  return new DomainError("not_found", "RETURN_NOT_FOUND", "There is no such return.");
}

function changed(): DomainError {
  const message = "Somebody has changed this return since you looked at it; look again.";
  return new DomainError("conflict", "RETURN_CHANGED", message);
}
