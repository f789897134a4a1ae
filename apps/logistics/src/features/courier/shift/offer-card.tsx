"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { RunView } from "@/server/routers/courier/run-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { useCourier } from "../device/courier-context.tsx";
import { RunFacts } from "../run/run-facts.tsx";
import { useTimeLeft } from "./use-time-left.ts";

/** A run that waits for an answer, and how long it does. */
export function OfferCard({ run }: { run: RunView }) {
  const t = useTranslations("courier.shift");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const { store } = useCourier();
  const secondsLeft = useTimeLeft(run.offerEndsAt);
  const answer = useMutation(
    trpc.courier.answerOffer.mutationOptions({
      onError: (error) => show({ title: t("failed"), text: errorText(error), tone: "error" }),
      onSettled: async () => {
        await Promise.all([queries.invalidateQueries(trpc.courier.pathFilter()), store?.sync()]);
      },
    }),
  );
  const say = (isAccepted: boolean) => answer.mutate({ requestId: newId(), runId: run.id, isAccepted });
  const places = [...new Set(run.stops.filter(({ party }) => party !== "shopper").map(({ partyName }) => partyName))];
  const isOver = secondsLeft === 0;
  return (
    <li className="grid gap-3 rounded-20 border border-line bg-card p-4">
      <div className="flex items-start justify-between gap-3">
        <h2 className="text-heading">{t("offer", { number: run.number })}</h2>
        {secondsLeft !== null && (
          <p
            className="shrink-0 rounded-12 bg-warn-wash px-2.5 py-1 font-semibold text-body text-warn-text"
            role="timer"
          >
            {isOver
              ? t("timeIsUp")
              : t("timeLeft", {
                  minutes: Math.floor(secondsLeft / 60),
                  seconds: String(secondsLeft % 60).padStart(2, "0"),
                })}
          </p>
        )}
      </div>
      <RunFacts run={run} />
      {places.length > 0 && <p className="text-body text-soft">{places.join(", ")}</p>}
      {!isOver && (
        <>
          <Button variant="brand" size="xl" block loading={answer.isPending} onClick={() => say(true)}>
            {t("accept")}
          </Button>
          <Button variant="quiet" size="lg" block disabled={answer.isPending} onClick={() => say(false)}>
            {t("decline")}
          </Button>
        </>
      )}
    </li>
  );
}
