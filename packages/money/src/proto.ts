import { DomainError } from "@souk/errors/domain-error";
import { type Money, money } from "./money.ts";

/** The shape that initialises a souk.money.v1.Money message. */
export function toProto({ currencyCode, minorUnits }: Money): { currencyCode: string; minorUnits: bigint } {
  return { currencyCode, minorUnits };
}

/**
 * The amount of a souk.money.v1.Money message.
 * @throws DomainError invalid MONEY_MISSING | CURRENCY_UNKNOWN
 */
export function fromProto(message: { currencyCode: string; minorUnits: bigint } | undefined): Money {
  if (message !== undefined) return money(message.currencyCode, message.minorUnits);
  throw new DomainError("invalid", "MONEY_MISSING", "An amount is needed: a currency code and minor units.");
}
