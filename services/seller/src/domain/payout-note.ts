import { formatMoney } from "@souk/money/format";
import type { Money } from "@souk/money/money";

/** What a mail about a payout is to say of it, kept until it is known in which language. */
export const payoutNote = ({ currencyCode, minorUnits }: Money, last4: string): string =>
  `${currencyCode} ${minorUnits} ${last4}`;

/** "9.000,00 €, •••• 4321"; what was kept in words stays as it is. */
export function payoutNoteIn(locale: string, note: string): string {
  const [, currencyCode, minorUnits, last4] = /^([A-Z]{3}) (-?\d+) (.*)$/.exec(note) ?? [];
  if (currencyCode === undefined || minorUnits === undefined) return note;
  return `${formatMoney({ currencyCode, minorUnits: BigInt(minorUnits) }, locale)}, •••• ${last4}`;
}
