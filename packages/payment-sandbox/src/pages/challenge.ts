import { answerSetup } from "../cards/setup.ts";
import { answerChallenge } from "../payments/answer-challenge.ts";
import type { PaymentDeps } from "../payments/deps.ts";

/** What a bank asks a cardholder about: a payment, or a card that a shop is to keep. */
export type Challenge = {
  brand: string;
  last4: string;
  returnUrl: string | null;
  isOpen: boolean;
  /** Undefined when nothing is to be paid. */
  payment: { amount: bigint; currency: string; description: string } | undefined;
};

const isSetup = (id: string) => id.startsWith("set_");

export function findChallenge({ payments, setups }: PaymentDeps, id: string): Challenge | undefined {
  if (isSetup(id)) {
    const setup = setups.find(id);
    if (!setup) return undefined;
    const { card_brand: brand, card_last4: last4, return_url: returnUrl } = setup;
    return { brand, last4, returnUrl, isOpen: setup.status === "requires_action", payment: undefined };
  }
  const payment = payments.find(id);
  if (!payment) return undefined;
  const { cardBrand: brand, cardLast4: last4, returnUrl, amount, currency } = payment;
  const description = payment.description ?? payment.reference;
  const isOpen = payment.status === "requires_action";
  return { brand, last4, returnUrl, isOpen, payment: { amount, currency, description } };
}

/** Takes the cardholder's answer; where they go back to. */
export function answer(deps: PaymentDeps, id: string, isApproved: boolean): string | null {
  return isSetup(id) ? answerSetup(deps, id, isApproved).return_url : answerChallenge(deps, id, isApproved).returnUrl;
}
