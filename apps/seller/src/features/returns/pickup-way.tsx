import { isAwaited, type ReturnPickupView, stepStateOf } from "@souk/bff/return-pickup";
import { Card } from "@souk/ui/components/card";
import { Timeline } from "@souk/ui/components/timeline";
import { useFormatter, useTranslations } from "next-intl";
import { Time } from "../operator/time.tsx";

const longDay = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;

/** How far the courier is who collects a return at its shopper. */
export function PickupWay({ pickup }: { pickup: ReturnPickupView }) {
  const t = useTranslations("returns.pickup");
  const format = useFormatter();
  const { code, day, failure } = pickup;
  const textOf = {
    booked: t("on", { date: format.dateTime(new Date(`${day}T12:00:00Z`), longDay), code }),
    failed: [failure && t(`failures.${failure}`), isAwaited(pickup) && t("again")].filter(Boolean).join(" "),
    next: null,
    collected: null,
    brought: t("broughtText"),
    calledOff: t("calledOffText"),
  };
  return (
    <Card className="grid gap-4">
      <h2 className="text-subheading">{t("title")}</h2>
      <Timeline
        steps={pickup.steps.map(({ kind, at }, place) => {
          const shown = stepStateOf(pickup, place);
          return {
            ...{ id: `${kind} ${at}`, title: t(`steps.${kind}`), state: shown, stateLabel: t(`stepStates.${shown}`) },
            ...{ text: textOf[kind], time: <Time at={at} /> },
          } as const;
        })}
      />
    </Card>
  );
}
