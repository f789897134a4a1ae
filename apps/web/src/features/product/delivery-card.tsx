"use client";
import { Card, CardRow } from "@souk/ui/components/card";
import { Skeleton } from "@souk/ui/components/skeleton";
import { TextLink } from "@souk/ui/components/text-link";
import { CalendarOff, Truck, Undo2, Zap } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OfferDelivery } from "@/server/catalogue/offer-deliveries";
import { ShopLink } from "../layout/shop-link.tsx";

type Option = OfferDelivery["options"][number];

export interface DeliveryCardProps {
  /** Undefined while nobody knows, or for what cannot be bought. */
  readonly delivery: OfferDelivery | undefined;
  readonly isPending: boolean;
}

/** When the chosen offer arrives, what that costs, and what its shop has to say about it. */
export function DeliveryCard({ delivery, isPending }: DeliveryCardProps) {
  const t = useTranslations("finding.delivery");
  const [standard, ...faster] = delivery?.options ?? [];
  const shop = delivery?.shop;
  return (
    <Card padding="none">
      <section aria-label={t("label")}>
        {standard ? (
          <Way icon={<Truck />} option={standard}>
            {t("courier")}
          </Way>
        ) : isPending ? (
          <>
            <Pending icon={<Truck />}>{t("courier")}</Pending>
            <Pending icon={<Zap />}>{t("express")}</Pending>
          </>
        ) : (
          <CardRow>
            <Line icon={<Truck />}>
              <strong className="font-semibold">{t("courier")}</strong>
              <span className="block text-small text-soft">{t("atCheckout")}</span>
            </Line>
          </CardRow>
        )}
        {faster
          .filter(({ until }) => until !== standard?.until)
          .map((option) => (
            <Way key={option.code} icon={<Zap />} option={option}>
              {t("express")}
            </Way>
          ))}
        {shop?.closure && (
          <CardRow>
            <Line icon={<CalendarOff />}>
              <strong className="font-semibold">{t("closed", { seller: shop.name, days: shop.closure.days })}</strong>
              <span className="block text-small text-soft">{t("packsAgain", { day: shop.closure.reopens })}</span>
            </Line>
          </CardRow>
        )}
        {shop?.hasTerms && (
          <CardRow>
            <Line icon={<Undo2 />}>
              <TextLink href={`/s/${shop.slug}#terms`} linkAs={ShopLink} variant="inline">
                {t("terms", { seller: shop.name })}
              </TextLink>
            </Line>
          </CardRow>
        )}
      </section>
    </Card>
  );
}

function Way({ icon, option, children }: { icon: ReactNode; option: Option; children: ReactNode }) {
  const t = useTranslations("finding.delivery");
  return (
    <CardRow aside={option.isFree ? <span className="text-good">{t("free")}</span> : option.price.text}>
      <Line icon={icon}>
        <strong className="font-semibold">{option.days}</strong>
        <span className="block text-small text-soft">{children}</span>
      </Line>
    </CardRow>
  );
}

function Pending({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <CardRow>
      <Line icon={icon}>
        <span className="flex h-[1lh] items-center">
          <Skeleton className="h-3.5 w-40" />
        </span>
        <span className="block text-small text-soft">{children}</span>
      </Line>
    </CardRow>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="flex gap-3">
      <span aria-hidden className="mt-0.5 shrink-0 text-soft [&_svg]:size-5 [&_svg]:stroke-[1.75]">
        {icon}
      </span>
      {/* Gives the row its baseline, which the icon has none for. */}
      <div className="min-w-0 self-baseline">{children}</div>
    </div>
  );
}
