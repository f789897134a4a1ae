/** A payout as the provider has it. */
export interface ProviderPayout {
  /** The provider's own id. */
  readonly id: string;
  /** What we named it by: our payout's id. */
  readonly reference: string;
  readonly status: "pending" | "paid" | "failed";
  readonly currencyCode: string;
  readonly amount: bigint;
  readonly destination: string;
  /** The provider's word for why it failed. */
  readonly failureCode: string;
  readonly createdAt: Date;
  /** When the bank sent back what it had taken. */
  readonly returnedAt: Date | undefined;
}

/**
 * What is known after a call.
 * - `payout`: the provider has it; this is how it stands.
 * - `refused`: nothing was sent, and nothing ever will be under this key.
 * - `absent`: (only `findPayout`) nothing was sent with this key so far.
 * - `unknown`: no answer, or none that tells. Ask by key, or repeat under the same key; never under another.
 */
export type PayoutAnswer =
  | { readonly kind: "payout"; readonly payout: ProviderPayout }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown"; readonly cause: unknown };

export interface SendPayoutInput {
  readonly key: string;
  readonly reference: string;
  readonly currencyCode: string;
  readonly amount: bigint;
  readonly destination: string;
}

/** A company that brings our money to bank accounts. No method rejects for what it does or fails to do, but `pages`. */
export interface PayoutProvider {
  /** Part of ledger accounts and stored with payouts: never changes. */
  readonly name: string;
  sendPayout(input: SendPayoutInput, signal: AbortSignal): Promise<PayoutAnswer>;
  /** The payout that was sent with a key, as it is now. */
  findPayout(key: string, signal: AbortSignal): Promise<PayoutAnswer>;
  /** Everything that was ever sent, newest first, page by page; throws when the provider does not answer. */
  pages(timeoutMs: number): AsyncIterable<readonly ProviderPayout[]>;
}
