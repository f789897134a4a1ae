"use client";
import { failureOf } from "@souk/bff/failure";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { useTRPC } from "@/trpc/react";
import type { CardFieldsHandle } from "../../checkout/card-fields.tsx";
import { openBank } from "../../checkout/open-bank.ts";
import { isUncertain } from "../../errors/is-uncertain.ts";
import { useErrorText } from "../../errors/use-error-text.ts";
import { useCardRefusal } from "./use-card-refusal.ts";

interface Attempt {
  readonly requestId: string;
  readonly paymentToken: string;
}

/** Adds the card in the fields. What may have been done already is asked for again as it was, never anew. */
export function useAddCard(fields: RefObject<CardFieldsHandle | null>, onDone: () => void) {
  const t = useTranslations("personal.cards");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const refusalText = useCardRefusal();
  const open = useRef<Attempt | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const add = useMutation(trpc.account.cards.add.mutationOptions());

  async function attempt(): Promise<Attempt | null> {
    if (open.current) return open.current;
    const answer = await fields.current?.requestToken();
    if (answer?.ok) return { requestId: crypto.randomUUID(), paymentToken: answer.token };
    if (!answer?.isShown) setProblem(t("add.unreachable"));
    return null;
  }

  async function send(makeDefault: boolean): Promise<void> {
    open.current = await attempt();
    if (!open.current) return;
    try {
      const { actionUrl, card } = await add.mutateAsync({ ...open.current, makeDefault });
      open.current = null;
      if (actionUrl) {
        setLeaving(true);
        return openBank(actionUrl);
      }
      await queryClient.invalidateQueries({ queryKey: trpc.account.cards.list.queryKey() });
      if (card) show({ title: t("add.added", { card: t("name", card) }) });
      onDone();
    } catch (error) {
      const failure = failureOf(error);
      if (!isUncertain(failure) && failure.reason !== "PAYMENT_OUTCOME_UNKNOWN") open.current = null;
      setProblem(failure.reason === "CARD_REFUSED" ? refusalText(failure.metadata.code ?? null) : errorText(error));
    }
  }

  async function submit(makeDefault: boolean): Promise<void> {
    setProblem(null);
    setAsking(true);
    await send(makeDefault).finally(() => setAsking(false));
  }

  return { submit, problem, isBusy: isAsking || isLeaving };
}
