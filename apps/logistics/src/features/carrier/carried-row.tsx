"use client";
import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import { useTimes } from "../board/use-times.ts";
import type { Carried } from "./carrier-page.tsx";
import { GiveDialog } from "./give-dialog.tsx";
import { TakeBackDialog } from "./take-back-dialog.tsx";

/** A delivery that goes by the carrier, or could. */
export function CarriedRow({ delivery }: { delivery: Carried }) {
  const t = useTranslations("carrier");
  const times = useTimes();
  const { code, city, postalCode, orderNumber, from, until, weightGrams, state, booking } = delivery;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 rounded-16 border border-line bg-card p-4">
      <div className="grid min-w-0 grow basis-80 gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">
            {postalCode} {city}
          </span>
          <Badge tone="wash">{booking?.isBeingCancelled ? t("beingTakenBack") : t(`states.${state}`)}</Badge>
        </p>
        <p className="flex flex-wrap gap-x-3 text-label text-soft tabular">
          <span>{code}</span>
          <span>{t("order", { number: orderNumber })}</span>
          <span>{times.window(from, until)}</span>
          <span>{times.weight(weightGrams)}</span>
        </p>
        {booking && (
          <p className="flex flex-wrap gap-x-3 text-label tabular">
            {booking.trackingNumber ? (
              <a
                href={booking.trackingUrl}
                target="_blank"
                rel="noreferrer"
                className="rounded-4 underline underline-offset-4"
              >
                {t("tracking", { number: booking.trackingNumber })}
              </a>
            ) : (
              <span className="text-soft">{t("asked")}</span>
            )}
            <span>{t(`services.${booking.service}`)}</span>
            {booking.price && <span>{booking.price}</span>}
          </p>
        )}
      </div>
      {booking?.canBeCancelled && <TakeBackDialog delivery={delivery} price={booking.price} />}
      {!booking && state !== "returning" && <GiveDialog shipmentId={delivery.id} code={code} />}
    </li>
  );
}
