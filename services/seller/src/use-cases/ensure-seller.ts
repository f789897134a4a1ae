import { once, type RequestKey } from "@souk/database/once";
import { isUniqueViolation } from "@souk/database/unique-violation";
import { DomainError } from "@souk/errors/domain-error";
import { type Seller, type SellerDetails, upsertSeller } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";
import { checkSeller } from "../domain/seller-rules.ts";
import { announceSeller } from "./announce-seller.ts";

/** Creates or replaces a shop by its id. A slug that another shop has is refused. */
export async function ensureSeller(
  deps: Pick<SellerDeps, "db" | "now">,
  input: { request: RequestKey; details: SellerDetails },
): Promise<Seller> {
  checkSeller(input.details);
  try {
    return await once(deps.db, input.request, async (tx) => {
      const seller = await upsertSeller(tx, input.details);
      await announceSeller(tx, seller, deps.now());
      return seller;
    });
  } catch (error) {
    if (!isUniqueViolation(error, "sellers_slug")) throw error;
    throw new DomainError(
      "already_exists",
      "SLUG_TAKEN",
      `Another shop is called ${input.details.slug}; choose another address.`,
    );
  }
}
