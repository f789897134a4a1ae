import type { Db } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { findMembership } from "../db/membership-store.ts";
import { lockSeller, type Seller, upsertSeller } from "../db/seller-store.ts";
import { checkSeller } from "../domain/seller-rules.ts";
import { sellerChanged } from "../events/seller-events.ts";

interface Input {
  readonly request: RequestKey;
  readonly sellerId: string;
  readonly actor: { readonly id: string; readonly isOperator: boolean };
  readonly changes: {
    readonly name: string;
    readonly city: string;
    readonly description: Record<string, string> | undefined;
  };
}

/** Changes what a shop says about itself, by its owner or an operator. */
export async function updateSeller(deps: { db: Db }, { request, sellerId, actor, changes }: Input): Promise<Seller> {
  return once(deps.db, request, async (tx) => {
    const seller = await lockSeller(tx, sellerId);
    const isOwner = (await findMembership(tx, sellerId, actor.id))?.role === "owner";
    if (!seller || !(isOwner || actor.isOperator))
      throw new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller.");
    const { state: _, createdAt: __, ...details } = seller;
    const changed = { ...details, ...changes, description: changes.description ?? seller.description };
    checkSeller(changed);
    const saved = await upsertSeller(tx, changed);
    await appendEvent(tx, sellerChanged(saved));
    return saved;
  });
}
