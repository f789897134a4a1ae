import type { PayoutRow } from "../../db/payout-store.ts";
import type { ProviderPayout } from "../../provider/payout-provider.ts";

/** Whether what the provider shows is the payout that we sent. */
export function isOurs({ id, currencyCode, amount, destination }: PayoutRow, view: ProviderPayout): boolean {
  const isSameMoney = view.amount === amount && view.currencyCode === currencyCode;
  return isSameMoney && view.reference === id && view.destination === destination;
}
