"use client";
import { type RefObject, useRef, useState } from "react";
import type { CardView } from "@/server/routers/account/list-cards";
import type { CardFieldsHandle } from "./card-fields.tsx";
import type { Payment } from "./checkout-input.ts";

export interface PaymentChoice {
  /** Null: a new card. */
  readonly savedId: string | null;
  readonly isCardKept: boolean;
  readonly fields: RefObject<CardFieldsHandle | null>;
  readonly choose: (id: string | null) => void;
  readonly keepCard: (isOn: boolean) => void;
  /** Whether a new card is complete; always true for a saved one. */
  readonly isReady: () => boolean;
  /** Asks the provider about a new card; `isShown`: its fields say themselves what is wrong. */
  readonly prepare: () => Promise<Payment | { readonly problem: "shown" | "unreachable" }>;
}

/** How the order is paid: with a saved card, a new one, or not at all when there is nothing to pay. */
export function usePayment(cards: readonly CardView[], isNothingDue: boolean): PaymentChoice {
  const fields = useRef<CardFieldsHandle>(null);
  const [chosenId, choose] = useState<string | null>(cards[0]?.id ?? null);
  const [isCardKept, keepCard] = useState(false);
  const savedId = cards.some((card) => card.id === chosenId) ? chosenId : null;

  async function prepare() {
    if (isNothingDue) return { paymentToken: "", paymentMethodId: "", saveCard: false };
    if (savedId !== null) return { paymentToken: "", paymentMethodId: savedId, saveCard: false };
    const answer = await fields.current?.requestToken();
    if (answer?.ok) return { paymentToken: answer.token, paymentMethodId: "", saveCard: isCardKept };
    return { problem: answer?.isShown ? ("shown" as const) : ("unreachable" as const) };
  }

  return {
    savedId,
    isCardKept,
    fields,
    choose,
    keepCard,
    isReady: () => isNothingDue || savedId !== null || fields.current?.isValid() === true,
    prepare,
  };
}
