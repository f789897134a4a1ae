import type { Address } from "@souk/address/address";
import { requireAddress } from "@souk/address/require-address";
import { audit } from "@souk/database/audit";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { locationPlace, sealFields } from "../db/sealed.ts";
import { findLocation, locationsOf, setDefaultLocation, upsertLocation } from "../db/shop-store.ts";
import type { SellerDeps } from "../deps.ts";
import { lockShopFor } from "./member-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly actorId: string;
  readonly sellerId: string;
  readonly location: { readonly id: string; readonly name: string; readonly isDefault: boolean };
  readonly address: Address;
}

const mostLocations = 20;

/** Creates a place that parcels are collected at, or replaces it. The first one is the default. */
export async function saveLocation(deps: Pick<SellerDeps, "db" | "now" | "sealer">, input: Input): Promise<void> {
  const { sellerId, actorId, location } = input;
  const address = requireAddress(input.address);
  await once(deps.db, input.request, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_shop");
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
      actor: `user:${actorId}`,
      action,
      ...named,
      after: { location: id, country: address.countryCode },
    });
  });
}
