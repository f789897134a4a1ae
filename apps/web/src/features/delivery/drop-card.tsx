"use client";
import { Badge } from "@souk/ui/components/badge";
import { Card } from "@souk/ui/components/card";
import { DotList } from "@souk/ui/components/dot-list";
import { useTranslations } from "next-intl";
import type { DropState, DropView } from "@/server/routers/order/drop-view";
import { CourierMap } from "./courier-map.tsx";
import { DropNote } from "./drop-note.tsx";
import { DropPin } from "./drop-pin.tsx";
import { useDropTimes } from "./use-drop-times.ts";

const tones: Readonly<Record<DropState, "wash" | "good" | "warn" | "brand">> = {
  waiting: "wash",
  planned: "wash",
  on_the_way: "good",
  next: "brand",
  arrived: "brand",
  delivered: "good",
  attempt_failed: "warn",
  returning: "warn",
  returned: "wash",
  with_carrier: "good",
};
const ended: ReadonlySet<DropState> = new Set(["delivered", "returning", "returned"]);

export interface DropCardProps {
  readonly drop: DropView;
  readonly orderId: string;
  /** Whose parcels come. */
  readonly sellerNames: readonly string[];
}

/** What one courier brings at once: where it is, when it comes, and what to say at the door. */
export function DropCard({ drop, orderId, sellerNames }: DropCardProps) {
  const t = useTranslations("orders.drop");
  const isOver = ended.has(drop.state);
  const { courier, place, pin } = drop;
  const hasMap = courier !== null && place !== null;
  const hasAside = pin !== null || hasMap;
  return (
    <Card
      padding="roomy"
      role="group"
      aria-label={t("label", { names: sellerNames.join(", ") })}
      className="grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]"
    >
      <div className={hasAside ? "flex min-w-0 flex-col gap-4" : "flex min-w-0 flex-col gap-4 md:col-span-2"}>
        <div className="grid justify-items-start gap-2.5">
          <Badge tone={tones[drop.state]}>{t(`state.${drop.state}`)}</Badge>
          <DropHeadline drop={drop} />
          <p className="text-small text-soft">
            <DotList>
              {t("parcels", { count: drop.parcelCount })}
              {sellerNames.join(", ")}
            </DotList>
          </p>
        </div>
        <DropNews drop={drop} />
        {hasMap && pin !== null && <DropPin pin={pin} />}
        {!isOver && drop.state !== "with_carrier" && (
          <div className="mt-auto border-line border-t pt-4">
            <DropNote orderId={orderId} note={drop.note} />
          </div>
        )}
      </div>
      {hasAside && (
        <div className="grid min-w-0 content-start gap-4">
          {courier && place ? <CourierMap courier={courier} place={place} /> : pin !== null && <DropPin pin={pin} />}
        </div>
      )}
    </Card>
  );
}

function DropHeadline({ drop }: { drop: DropView }) {
  const t = useTranslations("orders.drop");
  const times = useDropTimes(drop);
  const name = drop.courierName ?? t("courier");
  const headline = {
    waiting: times.window ? t("comes", { time: times.window }) : t("waiting"),
    planned: times.arrival ? t("comes", { time: times.arrival }) : t("planned"),
    on_the_way: times.arrival ? t("comes", { time: times.arrival }) : t("onTheWay", { name }),
    next: times.arrival ? t("comes", { time: times.arrival }) : t("next", { name }),
    arrived: t("arrived", { name }),
    delivered: times.delivered ? t("delivered", { time: times.delivered }) : t("state.delivered"),
    attempt_failed: t("failed"),
    returning: t("returning"),
    returned: t("returned"),
    with_carrier: times.arrival ? t("comes", { time: times.arrival }) : t("withCarrier"),
  } satisfies Record<DropState, string>;
  return (
    <h2 className="text-balance text-heading" aria-live="polite" suppressHydrationWarning>
      {headline[drop.state]}
    </h2>
  );
}

/** What there is to know beside the time. */
function DropNews({ drop }: { drop: DropView }) {
  const t = useTranslations("orders.drop");
  const name = drop.courierName ?? t("courier");
  const { state, failure, receivedBy, trackingNumber, trackingUrl } = drop;
  const texts = {
    waiting: t("waitingText"),
    planned: t("plannedText"),
    on_the_way: t("stopsBefore", { count: drop.stopsBefore, name }),
    next: t("nextText", { name }),
    arrived: t("arrivedText"),
    delivered: receivedBy ? t("receivedBy", { name: receivedBy }) : null,
    attempt_failed: failure ? `${t(`failure.${failure}`)} ${t("failedText")}` : t("failedText"),
    returning: failure ? `${t(`failure.${failure}`)} ${t("returningText")}` : t("returningText"),
    returned: t("returnedText"),
    with_carrier: null,
  } satisfies Record<DropState, string | null>;
  const text = texts[state];
  return (
    <>
      {text && <p className="wrap-anywhere">{text}</p>}
      {trackingNumber && (
        <p className="wrap-anywhere">
          {t("tracking")}{" "}
          {trackingUrl ? (
            <a href={trackingUrl} rel="noreferrer" target="_blank" className="rounded-4 underline underline-offset-4">
              {trackingNumber}
            </a>
          ) : (
            trackingNumber
          )}
        </p>
      )}
    </>
  );
}
