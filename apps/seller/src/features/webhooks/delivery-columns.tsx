import type { useTranslations } from "next-intl";
import type { DeliveryView } from "@/server/routers/webhooks/webhook-view";
import { Time } from "../operator/time.tsx";
import type { Column } from "../table/column.ts";
import { DeliveryState } from "./delivery-state.tsx";
import { eventKey } from "./event-key.ts";

export function deliveryColumns(t: ReturnType<typeof useTranslations<"webhooks">>): Column<DeliveryView>[] {
  return [
    {
      id: "event",
      header: t("eventType"),
      cell: ({ eventType }) => <span className="truncate font-semibold">{t(`event.${eventKey(eventType)}`)}</span>,
    },
    { id: "state", header: t("stateHeader"), width: "9rem", cell: ({ state }) => <DeliveryState state={state} /> },
    {
      id: "status",
      header: t("answer"),
      width: "6rem",
      align: "end",
      from: "sm",
      cell: ({ status, attempts }) => (attempts === 0 ? "" : status || "–"),
    },
    {
      id: "attempts",
      header: t("attempts"),
      width: "7rem",
      align: "end",
      from: "lg",
      cell: ({ attempts }) => attempts,
    },
    {
      id: "next",
      header: t("next"),
      width: "13rem",
      from: "lg",
      cell: ({ nextAttemptAt }) => nextAttemptAt && <Time at={nextAttemptAt} />,
    },
    { id: "at", header: t("at"), width: "13rem", from: "sm", cell: ({ createdAt }) => <Time at={createdAt} /> },
  ];
}
