"use client";
import { Timeline } from "@souk/ui/components/timeline";
import { useTranslations } from "next-intl";
import { useTimes } from "../board/use-times.ts";
import type { DeliveryDetails } from "./use-delivery.ts";

/** Each step of a delivery, the failed tries with their reasons. */
export function DeliveryWay({ delivery }: { delivery: DeliveryDetails }) {
  const t = useTranslations("delivery");
  const tRun = useTranslations("run");
  const tErrors = useTranslations("errors");
  const times = useTimes();
  const { steps } = delivery;
  const said = (note: string) => (/^[A-Z_]+$/.test(note) && tErrors.has(note) ? tErrors(note) : note);
  return (
    <Timeline
      steps={steps.map(({ state, at, failureReason, note }, place) => {
        const shown = state === "attempt_failed" ? "failed" : place === steps.length - 1 ? "current" : "done";
        return {
          id: `${place}`,
          title: t(`states.${state}`),
          state: shown,
          stateLabel: t(`stepStates.${shown}`),
          text: [failureReason && tRun(`failures.${failureReason}`), said(note)].filter(Boolean).join(": "),
          ...(at && { time: times.day(at), dateTime: at }),
        };
      })}
    />
  );
}
