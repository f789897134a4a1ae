"use client";
import { newId } from "@souk/ids/id";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";
import { useTimes } from "../board/use-times.ts";
import { useErrorText } from "../errors/use-error-text.ts";

export type Exception = inferRouterOutputs<AppRouter>["dispatch"]["exceptions"]["exceptions"][number];

/** What went wrong, where, and the decisions that are open. */
export function ExceptionCard({ exception }: { exception: Exception }) {
  const t = useTranslations("exceptions");
  const tRun = useTranslations("run");
  const tErrors = useTranslations("errors");
  const times = useTimes();
  const {
    kind,
    at,
    shipmentId,
    code,
    orderNumber,
    runId,
    runNumber,
    courierName,
    failureReason,
    note,
    reason,
    decision,
  } = exception;
  const why = reason && tErrors.has(reason) ? tErrors(reason) : "";
  const said = [failureReason && tRun(`failures.${failureReason}`), note, why].filter(Boolean).join(": ");
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 rounded-16 border border-line bg-card p-4">
      <div className="grid min-w-0 grow basis-80 gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{t(`kinds.${kind}`)}</span>
          {decision && <Badge tone="wash">{t(`decided.${decision}`)}</Badge>}
        </p>
        {said && <p>{said}</p>}
        <p className="flex flex-wrap gap-x-3 text-label text-soft tabular">
          {at && <span>{times.day(at)}</span>}
          {code && shipmentId && (
            <Link href={`/desk/deliveries/${shipmentId}`} className="rounded-4 text-ink underline underline-offset-4">
              {code}
            </Link>
          )}
          {orderNumber && <span>{t("order", { number: orderNumber })}</span>}
          {courierName && <span>{courierName}</span>}
          {runId && (
            <Link href={`/desk/runs/${runId}`} className="rounded-4 text-ink underline underline-offset-4">
              {t("run", { number: runNumber })}
            </Link>
          )}
        </p>
      </div>
      {!decision && <Decisions exception={exception} />}
    </li>
  );
}

function Decisions({ exception }: { exception: Exception }) {
  const t = useTranslations("exceptions");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const deciding = useMutation(
    trpc.dispatch.decide.mutationOptions({
      onSuccess: ({ decision }) => decision && show({ tone: "good", title: t(`done.${decision}`) }),
      onError: (error) => show({ tone: "error", title: t("notDone"), text: errorText(error) }),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.dispatch.pathKey() }),
    }),
  );
  const chosen = deciding.isPending ? deciding.variables.decision : null;
  return (
    <div className="flex flex-wrap gap-2">
      {exception.possible.map((decision, at) => (
        <Button
          key={decision}
          size="sm"
          variant={at === 0 && decision !== "dismiss" ? "ink" : "outline"}
          loading={chosen === decision}
          disabled={chosen !== null && chosen !== decision}
          onClick={() => deciding.mutate({ requestId: newId(), exceptionId: exception.id, decision })}
        >
          {t(`decisions.${decision}`)}
        </Button>
      ))}
    </div>
  );
}
