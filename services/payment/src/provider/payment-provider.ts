/** What a provider holds or has moved for one order, as it was after event number `sequence` of the payment. */
export interface ProviderPayment {
  /** The provider's own id. */
  readonly id: string;
  /** What we named it by: the order's id. */
  readonly reference: string;
  readonly status: "authorized" | "action_required" | "captured" | "voided" | "declined";
  readonly currencyCode: string;
  /** Minor units, like all amounts here. */
  readonly amount: bigint;
  readonly captured: bigint;
  readonly refunded: bigint;
  /** What it can still take or let go of. */
  readonly held: bigint;
  /** Grows with every change: of two views the one with the higher number is the newer. */
  readonly sequence: number;
  readonly cardBrand: string;
  readonly cardLast4: string;
  readonly declineCode: string;
  /** Where the shopper confirms it, while action_required. */
  readonly actionUrl: string;
  /** The saved card that paid, or that was kept because the shopper agreed to it. */
  readonly savedMethod: ProviderMethod | undefined;
  /** The idempotency keys of the captures, refunds and releases that took effect. */
  readonly doneKeys: ReadonlySet<string>;
}

/** A card that the provider keeps for a shopper. */
export interface ProviderMethod {
  /** The provider's own name of it. */
  readonly id: string;
  readonly cardBrand: string;
  readonly cardLast4: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

/**
 * What is known after a call.
 * - `payment`: it took effect, now or before; this is how things are.
 * - `refused`: nothing was done, and nothing ever will be under this key.
 * - `cancelled`: the key was voided before it was used; no payment will come of it.
 * - `absent`: (only `find`) no payment was made with this key so far.
 * - `unknown`: no answer, or none that tells. Ask by key, or repeat under the same key; never under another.
 */
export type ProviderAnswer =
  | { readonly kind: "payment"; readonly payment: ProviderPayment }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown"; readonly cause: unknown };

export interface AuthorizeInput {
  readonly key: string;
  readonly reference: string;
  /** What the shopper reads of it at their bank. */
  readonly description: string;
  readonly currencyCode: string;
  readonly amount: bigint;
  readonly card: CardToCharge;
  /** Empty when the shopper cannot be sent to the bank. */
  readonly returnUrl: string;
}

export type CardToCharge =
  /** A new card, by the single-use token that the provider's own fields made; kept for a customer who agreed to it. */
  | { readonly token: string; readonly keepFor?: string }
  /** A card that the provider keeps for the customer. */
  | { readonly savedId: string; readonly customer: string };

/** What became of keeping a card; `refused` and `unknown` as with payments. `action`: its holder has to confirm it there. */
export type MethodAnswer =
  | { readonly kind: "action"; readonly setupId: string; readonly actionUrl: string }
  | { readonly kind: "method"; readonly method: ProviderMethod }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "unknown"; readonly cause: unknown };

export interface KeepInput {
  readonly key: string;
  readonly customer: string;
  readonly token: string;
  /** Empty when the shopper cannot be sent to the bank. */
  readonly returnUrl: string;
}

export interface ChangeInput {
  readonly key: string;
  readonly providerPaymentId: string;
  readonly amount: bigint;
}

/**
 * A company that takes cards for us. Repeating a call under its key changes nothing more. No method rejects for what
 * the provider does or fails to do, nor when `signal` ends the wait: that is `unknown`.
 */
export interface PaymentProvider {
  /** "sandbox"; part of ledger accounts and stored with payments: never changes. */
  readonly name: string;
  authorize(input: AuthorizeInput, signal: AbortSignal): Promise<ProviderAnswer>;
  capture(input: ChangeInput, signal: AbortSignal): Promise<ProviderAnswer>;
  refund(input: ChangeInput, signal: AbortSignal): Promise<ProviderAnswer>;
  /** Lets go of a part of what is held; the payment is voided with the last part unless something was captured. */
  release(input: ChangeInput, signal: AbortSignal): Promise<ProviderAnswer>;
  /**
   * Lets go of what the authorization made with a key still holds, and forbids the key if there was none. A payment
   * that holds nothing any more because all was captured is `refused`; a declined one is given back as it is.
   */
  voidByKey(key: string, signal: AbortSignal): Promise<ProviderAnswer>;
  /** The payment that was authorized with a key, as it is now. */
  find(key: string, signal: AbortSignal): Promise<ProviderAnswer>;
  /** Keeps a new card for a customer without charging it; the same card of the same customer is the same method. */
  keepCard(input: KeepInput, signal: AbortSignal): Promise<MethodAnswer>;
  /** What became of a card whose holder had to confirm it. */
  findKept(setupId: string, signal: AbortSignal): Promise<MethodAnswer>;
  /** Lets nothing more come of it: `refused`, or the `method` that it had become. */
  giveUpKeeping(setupId: string, signal: AbortSignal): Promise<MethodAnswer>;
  /** Forgets a kept card; false when it is not known whether it did. One that is gone already is forgotten. */
  forgetCard(methodId: string, signal: AbortSignal): Promise<boolean>;
  /** Where the browser finds the card fields. */
  hostedFieldsUrl(locale: string): string;
}
