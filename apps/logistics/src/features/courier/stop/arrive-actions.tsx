"use client";
import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { List, Navigation, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { BottomActions } from "../run/bottom-actions.tsx";
import { useDeed } from "../use-deed.ts";
import { usePlaceInApp } from "../use-view.ts";
import { labelOf } from "./label-of.ts";
import { navigationLink } from "./navigation-link.ts";
import type { StopProps } from "./stop-view.tsx";

/** On the way there. */
export function ArriveActions({ run, stop }: StopProps) {
  const t = useTranslations("courier");
  const { act, isBusy } = useDeed();
  const [, goTo] = usePlaceInApp();
  const arrive = () => act({ kind: "arrive", runId: run.id, stopId: stop.id, label: labelOf(stop) });
  const way = navigationLink(stop);
  const phone = stop.address?.phone;
  return (
    <BottomActions>
      <Button variant="brand" size="xl" block onClick={arrive} loading={isBusy}>
        {t("stop.arrive")}
      </Button>
      <div className="flex gap-2.5">
        {way && (
          <LinkButton href={way} variant="quiet" size="lg" className="grow basis-0 px-3">
            <Navigation aria-hidden strokeWidth={1.75} />
            {t("stop.navigate")}
          </LinkButton>
        )}
        {phone && (
          <LinkButton href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`} variant="quiet" size="lg" className="px-4">
            <Phone aria-hidden strokeWidth={1.75} />
            <span className="sr-only">{t("stop.call")}</span>
          </LinkButton>
        )}
        <Button variant="quiet" size="lg" className="px-4" onClick={() => void goTo({ all: true, stop: null })}>
          <List aria-hidden strokeWidth={1.75} />
          <span className="sr-only">{t("run.allStops")}</span>
        </Button>
      </div>
    </BottomActions>
  );
}
