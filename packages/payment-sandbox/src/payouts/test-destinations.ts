/** What becomes of money sent to a bank account. */
export type DestinationBehaviour =
  | "pay"
  | "pay_and_lose_reply"
  | "pay_slowly"
  | "pay_and_return"
  | "account_closed"
  | "account_rejected";

/** By how the account's name begins; every other account pays. */
const testDestinations: readonly (readonly [prefix: string, behaviour: DestinationBehaviour])[] = [
  ["acct_closed", "account_closed"],
  ["acct_rejects", "account_rejected"],
  ["acct_lost_reply", "pay_and_lose_reply"],
  ["acct_slow", "pay_slowly"],
  ["acct_returns", "pay_and_return"],
];

/** Undefined for what is no account at all. */
export function destinationBehaviour(destination: string): DestinationBehaviour | undefined {
  if (!/^acct_[\w-]+$/.test(destination)) return undefined;
  return testDestinations.find(([prefix]) => destination.startsWith(prefix))?.[1] ?? "pay";
}
