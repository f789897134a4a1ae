import "server-only";
import { type CardSetup, CardSetup_State } from "@souk/contracts/payment/v1/payment";

export interface CardSetupView {
  readonly id: string;
  readonly state: "pending" | "action_required" | "kept" | "refused";
  /** The bank's page, while it waits for the shopper. */
  readonly actionUrl: string | null;
  /** Why it was not kept, in the bank's word. */
  readonly refusalCode: string | null;
  readonly card: { readonly brand: string; readonly last4: string } | null;
}

const stateOf: Readonly<Record<CardSetup_State, CardSetupView["state"]>> = {
  [CardSetup_State.UNSPECIFIED]: "pending",
  [CardSetup_State.PENDING]: "pending",
  [CardSetup_State.ACTION_REQUIRED]: "action_required",
  [CardSetup_State.KEPT]: "kept",
  [CardSetup_State.REFUSED]: "refused",
};

/** @throws when the payment service answered without a setup */
export function cardSetupView(setup: CardSetup | undefined): CardSetupView {
  if (!setup) throw new Error("the payment service answered without a card setup");
  const { id, state, actionUrl, refusalCode, paymentMethod } = setup;
  return {
    id,
    state: stateOf[state],
    actionUrl: actionUrl || null,
    refusalCode: refusalCode || null,
    card: paymentMethod ? { brand: paymentMethod.cardBrand, last4: paymentMethod.cardLast4 } : null,
  };
}
