import { audit } from "@souk/database/audit";
import { once, type RequestKey } from "@souk/database/once";
import { findMembership } from "../db/membership-store.ts";
import { lockSeller, type Seller, upsertSeller } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";
import { mayDo } from "../domain/permissions.ts";
import { checkSeller } from "../domain/seller-rules.ts";
import { announceSeller } from "./announce-seller.ts";
import { sellerNotFound } from "./member-access.ts";

type Text = Record<string, string>;

interface Input {
  readonly request: RequestKey;
  readonly sellerId: string;
  readonly actor: { readonly id: string; readonly isOperator: boolean };
  /** What is undefined stays. */
  readonly changes: {
    readonly name: string;
    readonly city: string;
    readonly description: Text | undefined;
    readonly returnsPolicy: Text | undefined;
    readonly shippingPolicy: Text | undefined;
  };
}

/** Changes what a shop says about itself, by its owner or an operator. */
export async function updateSeller(
  deps: Pick<SellerDeps, "db" | "now">,
  { request, sellerId, actor, changes }: Input,
): Promise<Seller> {
  return once(deps.db, request, async (tx) => {
    const seller = await lockSeller(tx, sellerId);
    const role = (await findMembership(tx, sellerId, actor.id))?.role;
    if (!seller || !(actor.isOperator || (role && mayDo(role, "manage_shop")))) throw sellerNotFound();
    const { id, slug, countryCode, foundedYear } = seller;
    const changed = {
      ...{ id, slug, countryCode, foundedYear, name: changes.name, city: changes.city },
      description: changes.description ?? seller.description,
      returnsPolicy: changes.returnsPolicy ?? seller.returnsPolicy,
      shippingPolicy: changes.shippingPolicy ?? seller.shippingPolicy,
    };
    checkSeller(changed);
    const saved = await upsertSeller(tx, changed);
    await announceSeller(tx, saved, deps.now());
    await audit(tx, {
      ...{ actor: `user:${actor.id}`, action: "seller.profile_changed", subjectId: id, subjectName: saved.name },
      before: { name: seller.name, city: seller.city },
      after: { name: saved.name, city: saved.city },
    });
    return saved;
  });
}
