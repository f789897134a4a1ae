import type { Address } from "@souk/address/address";
import { requireAddress } from "@souk/address/require-address";
import { audit } from "@souk/database/audit";
import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { locationPlace, sealFields } from "../db/sealed.ts";
import { lockSeller, type Seller } from "../db/seller-store.ts";
import { findLocation, locationsOf, setDefaultLocation, upsertLocation } from "../db/shop-store.ts";
import type { SellerDeps } from "../deps.ts";
import { lockShopFor, sellerNotFound } from "./member-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly actor: string;
  /** Undefined: one of our services, which may for every shop. */
  readonly actorId: string | undefined;
  readonly sellerId: string;
  readonly location: { readonly id: string; readonly name: string; readonly isDefault: boolean };
  readonly address: Address;
}

const mostLocations = 20;

/** Creates a place that parcels are collected at, or replaces it. The first one is the default. */
export async function saveLocation(deps: Pick<SellerDeps, "db" | "now" | "sealer">, input: Input): Promise<void> {
  const { sellerId, actor, location } = input;
  const address = requireAddress(input.address);
  await once(deps.db, input.request, async (tx) => {
    const seller = await lockFor(tx, input);
    const known = await locationsOf(tx, sellerId);
    const isNew = !known.some(({ id }) => id === location.id);
    if (isNew && (await findLocation(tx, location.id)))
      throw new DomainError("not_found", "LOCATION_NOT_FOUND", "There is no such location of yours.");
    if (isNew && known.length >= mostLocations)
      throw new DomainError("exhausted", "LOCATION_LIMIT", `A shop has at most ${mostLocations} locations.`);
    const { id, name } = location;
    const isOnly = known.every((each) => each.id === id);
    const wasDefault = known.some((each) => each.id === id && each.isDefault);
    const isDefault = location.isDefault || isOnly || wasDefault;
    const addressSealed = sealFields(deps.sealer, locationPlace(id), { ...address });
    await upsertLocation(tx, { id, sellerId, name: name.trim(), addressSealed, isDefault, createdAt: deps.now() });
    if (isDefault) await setDefaultLocation(tx, sellerId, id);
    const named = { subjectId: sellerId, subjectName: seller.name };
    const action = isNew ? "location.added" : "location.changed";
    await audit(tx, {
      actor,
      action,
      ...named,
      after: { location: id, country: address.countryCode },
    });
  });
}

async function lockFor(tx: Tx, { sellerId, actorId }: Pick<Input, "sellerId" | "actorId">): Promise<Seller> {
  if (actorId !== undefined) return lockShopFor(tx, { sellerId, userId: actorId }, "manage_shop");
  const seller = await lockSeller(tx, sellerId);
  if (!seller) throw sellerNotFound();
  return seller;
}
