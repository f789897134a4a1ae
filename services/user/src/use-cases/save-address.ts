import type { Address as AddressText } from "@souk/address/address";
import { requireAddress } from "@souk/address/require-address";
import type { RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { z } from "zod";
import { lockAddresses, saveAddress as storeAddress } from "../db/address-store.ts";
import { onceSealed } from "../db/sealed-answers.ts";
import { type Address, maxAddressesPerUser } from "../domain/address.ts";
import type { UserDeps } from "./user-deps.ts";

export interface SaveAddressInput {
  readonly request: RequestKey;
  readonly userId: string;
  /** Empty to create one. */
  readonly id: string;
  readonly text: AddressText;
  readonly isDefault: boolean;
}

const addressAnswer: z.ZodType<Address> = z.object({
  id: z.string(),
  recipient: z.string(),
  phone: z.string(),
  line1: z.string(),
  line2: z.string(),
  city: z.string(),
  region: z.string(),
  postalCode: z.string(),
  countryCode: z.string(),
  isDefault: z.boolean(),
});

/** Creates or replaces an address. There is exactly one default as soon as there is an address. */
export async function saveAddress(
  deps: Pick<UserDeps, "db" | "cipher" | "fingerprint">,
  { request, userId, id, text, isDefault }: SaveAddressInput,
): Promise<Address> {
  const checked = requireAddress(text);
  return onceSealed(deps, request, addressAnswer, async (tx) => {
    const existing = await lockAddresses(tx, userId);
    const replaced = existing.find((each) => each.id === id);
    if (id !== "" && replaced === undefined) throw addressNotFound();
    if (id === "" && existing.length >= maxAddressesPerUser) throw addressLimit();
    const isOnlyOne = existing.length === 0;
    const address = {
      ...checked,
      id: replaced?.id ?? newId(),
      isDefault: isDefault || isOnlyOne || replaced?.isDefault === true,
    };
    await storeAddress(tx, deps.cipher, userId, address);
    return address;
  });
}

function addressNotFound(): DomainError {
  return new DomainError("not_found", "ADDRESS_NOT_FOUND", "there is no such address of yours");
}

function addressLimit(): DomainError {
  const limit = String(maxAddressesPerUser);
  return new DomainError("failed_precondition", "ADDRESS_LIMIT", `${limit} addresses are kept: delete one first`, {
    limit,
  });
}
