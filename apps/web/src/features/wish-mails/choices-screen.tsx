"use client";
import { Card, CardRow } from "@souk/ui/components/card";
import { SectionHeader } from "@souk/ui/components/section-header";
import { useTranslations } from "next-intl";
import { PushChoices } from "../push/push-choices.tsx";
import { TextChoices } from "../texts/text-choices.tsx";
import { ChoiceSwitches } from "./choice-switches.tsx";
import { QuietHours } from "./quiet-hours.tsx";
import { WishMailChoices } from "./wish-mail-choices.tsx";

/** What is sent and told: what somebody chose, and what always is. */
export function ChoicesScreen() {
  const t = useTranslations("wishlist.mails");
  return (
    <>
      <SectionHeader level="page" title={t("title")} text={t("text")} className="mb-6" />
      <div className="grid gap-8">
        <section className="grid gap-3">
          <h2 id="wish-mails" className="text-heading">
            {t("optional")}
          </h2>
          <WishMailChoices labelledBy="wish-mails" />
          <p className="text-small text-soft">{t("rule")}</p>
        </section>
        <section className="grid gap-3">
          <h2 id="delivery-mails" className="text-heading">
            {t("delivery")}
          </h2>
          <ChoiceSwitches kinds={["deliveryMail"]} labelledBy="delivery-mails" />
        </section>
        <section className="grid gap-3">
          <h2 id="in-app" className="text-heading">
            {t("inApp")}
          </h2>
          <ChoiceSwitches kinds={["ordersApp", "deliveryApp"]} labelledBy="in-app" />
        </section>
        <PushChoices />
        <TextChoices />
        <section className="grid gap-3">
          <h2 id="quiet-hours" className="text-heading">
            {t("quietTitle")}
          </h2>
          <QuietHours labelledBy="quiet-hours" />
        </section>
        <section className="grid gap-3">
          <h2 className="text-heading">{t("always")}</h2>
          <Card padding="none">
            <CardRow>
              <p className="font-medium">{t("orders")}</p>
              <p className="mt-0.5 text-small text-soft">{t("ordersHint")}</p>
            </CardRow>
            <CardRow>
              <p className="font-medium">{t("safety")}</p>
              <p className="mt-0.5 text-small text-soft">{t("safetyHint")}</p>
            </CardRow>
          </Card>
        </section>
      </div>
    </>
  );
}
