import { DomainError } from "@souk/errors/domain-error";
import { parseMoney } from "@souk/money/parse";
import { z } from "zod";

export const rateNames = [
  ...(["standardFee", "freeFrom", "expressFee"] as const),
  ...(["courierPerStop", "courierPerKilometer", "photoFrom", "signatureFrom"] as const),
];
export type RateName = (typeof rateNames)[number];

/** "From" nothing on is how a rate card says never. */
export const isNever = (name: RateName, minorUnits: bigint): boolean => name.endsWith("From") && minorUnits === 0n;

const amount = z.string().trim().max(20);

/** A rate card as an operator types it. */
export const ratesInput = z.object({
  currencyCode: z.string().regex(/^[A-Z]{3}$/),
  ...{ standardFee: amount, freeFrom: amount, expressFee: amount, courierPerStop: amount },
  ...{ courierPerKilometer: amount, photoFrom: amount, signatureFrom: amount },
});

type TypedRates = z.infer<typeof ratesInput>;

/** @throws DomainError invalid FLEET_TYPED_WRONG, metadata: field */
export function readRates(typed: TypedRates) {
  const read = (field: RateName) => {
    try {
      const read = parseMoney(typed[field], typed.currencyCode);
      if (read.minorUnits >= 0n) return read;
    } catch {
      // Said below, as what is below zero.
    }
    throw new DomainError("invalid", "FLEET_TYPED_WRONG", "This cannot be read as an amount.", { field });
  };
  return {
    ...{ standardFee: read("standardFee"), freeFrom: read("freeFrom"), expressFee: read("expressFee") },
    ...{ courierPerStop: read("courierPerStop"), courierPerKilometer: read("courierPerKilometer") },
    ...{ photoFrom: read("photoFrom"), signatureFrom: read("signatureFrom") },
  };
}
