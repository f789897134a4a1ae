"use client";
import { isAwaited, type ReturnPickupView, stepStateOf } from "@souk/bff/return-pickup";
import { Button } from "@souk/ui/components/button";
import { Timeline } from "@souk/ui/components/timeline";
import { useFormatter, useTranslations } from "next-intl";
import { stepMoment } from "../orders/step-moment.ts";
import { usePickup } from "./use-pickup.ts";

interface PickupWayProps {
  readonly orderId: string;
  readonly returnId: string;
  readonly pickup: ReturnPickupView;
}

const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const longDay = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;

/** How far the courier is who collects a return, and what its shopper does for it. */
export function PickupWay({ orderId, returnId, pickup }: PickupWayProps) {
  const t = useTranslations("orders.returns.pickup");
  const format = useFormatter();
  const { callOff, isPending } = usePickup({ orderId, returnId });
  const { code, day, estimatedArrival, failure } = pickup;
  const textOf = {
    booked: t("on", { date: format.dateTime(new Date(`${day}T12:00:00Z`), longDay) }),
    failed: [failure && t(`failures.${failure}`), isAwaited(pickup) && t("again")].filter(Boolean).join(" "),
    next: estimatedArrival && t("about", { time: format.dateTime(new Date(estimatedArrival), clock) }),
    collected: null,
    brought: t("broughtText"),
    calledOff: pickup.calledOffByCouriers ? t("byCouriers") : null,
  };
  return (
    <div className="mt-1.5 grid gap-3 rounded-16 bg-wash p-4">
      {isAwaited(pickup) && (
        <p className="text-small">
          {t.rich("write", { code: () => <strong className="font-semibold text-body tabular">{code}</strong> })}
        </p>
      )}
      <Timeline
        steps={pickup.steps.map(({ kind, at }, place) => {
          const shown = stepStateOf(pickup, place);
          return {
            ...{ id: `${kind} ${at}`, title: t(`steps.${kind}`), state: shown, stateLabel: t(`stepStates.${shown}`) },
            ...{ text: textOf[kind], dateTime: at },
            time: <span suppressHydrationWarning>{format.dateTime(new Date(at), stepMoment)}</span>,
          } as const;
        })}
      />
      {isAwaited(pickup) && (
        <div>
          <Button variant="quiet" size="sm" loading={isPending} onClick={callOff}>
            {t("callOff")}
          </Button>
        </div>
      )}
    </div>
  );
}
