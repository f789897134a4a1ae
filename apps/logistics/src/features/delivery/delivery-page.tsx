"use client";
import { Badge } from "@souk/ui/components/badge";
import { Card } from "@souk/ui/components/card";
import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { Board } from "../board/use-board.ts";
import { useTimes } from "../board/use-times.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { ZoneMap } from "../map/zone-map.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DeliveryActions } from "./delivery-actions.tsx";
import { DeliveryFacts } from "./delivery-facts.tsx";
import { DeliveryWay } from "./delivery-way.tsx";
import { ProofList } from "./proof-list.tsx";
import { type DeliveryDetails, useDelivery } from "./use-delivery.ts";

export function DeliveryPage({ shipmentId }: { shipmentId: string }) {
  const t = useTranslations("delivery");
  const { query, board } = useDelivery(shipmentId);
  if (query.data) return <WholeDelivery delivery={query.data} board={board} />;
  return (
    <>
      <PageHeader title={t("title")} />
      <QueryState query={query} className="h-120" />
    </>
  );
}

const tones: Partial<Record<DeliveryDetails["state"], "good" | "danger" | "warn">> = {
  delivered: "good",
  attempt_failed: "danger",
  returning: "warn",
};

function WholeDelivery({ delivery, board }: { delivery: DeliveryDetails; board: Board | undefined }) {
  const t = useTranslations("delivery");
  const times = useTimes();
  const { code, state, orderNumber, weightGrams, place } = delivery;
  return (
    <>
      <Link
        href="/desk"
        className="mb-2 inline-flex min-h-9 items-center gap-2 rounded-8 text-label text-soft hover:text-ink"
      >
        <ArrowLeft aria-hidden strokeWidth={1.75} className="size-4" />
        {t("toBoard")}
      </Link>
      <PageHeader
        title={t("heading", { code })}
        note={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 tabular">
            <Badge tone={tones[state] ?? "wash"}>{t(`states.${state}`)}</Badge>
            {delivery.isReturn && <Badge tone="warn">{t("return")}</Badge>}
            {orderNumber && <span>{t("order", { number: orderNumber })}</span>}
            <span>{times.weight(weightGrams)}</span>
          </span>
        }
        actions={board?.zone && <DeliveryActions delivery={delivery} board={board} />}
      />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]">
        <div className="grid gap-5">
          <DeliveryFacts delivery={delivery} />
          <Card>
            <h2 className="mb-4 text-subheading">{t("way")}</h2>
            <DeliveryWay delivery={delivery} />
          </Card>
          <ProofList proofs={delivery.proofs} />
        </div>
        <ZoneMap
          label={place ? t("mapLabel", { code }) : t("mapLabelUnknown", { code })}
          areas={board?.zone?.areas ?? []}
          routes={[]}
          marks={[
            ...(board?.hub?.place
              ? [{ id: "hub", kind: "hub" as const, place: board.hub.place, title: board.hub.name }]
              : []),
            ...(place ? [{ id: "place", kind: "drop" as const, place, title: code }] : []),
            ...delivery.proofs.flatMap((proof) =>
              proof.place
                ? [{ id: proof.id, kind: "delivery" as const, place: proof.place, title: t("handedOverHere") }]
                : [],
            ),
          ]}
          className="h-80 xl:sticky xl:top-19 xl:h-[calc(100dvh-8rem)] xl:max-h-180"
        />
      </div>
    </>
  );
}
