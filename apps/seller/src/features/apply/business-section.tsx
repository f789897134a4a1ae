"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { useToast } from "@souk/ui/components/toast";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ApplicationView, BusinessView } from "@/server/routers/application/application-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { useLeaveWarning } from "../forms/use-leave-warning.ts";
import { useApplication } from "./use-application.ts";
import { useProblemText } from "./use-problem-text.ts";

const businessFields = [
  ...(["legalName", "countryCode", "registrationNumber", "vatNumber"] as const),
  ...(["line1", "line2", "postalCode", "city", "region"] as const),
  ...(["contactName", "contactEmail", "contactPhone"] as const),
];
const completions: Readonly<Partial<Record<keyof BusinessView, string>>> = {
  legalName: "organization",
  countryCode: "country",
  line1: "address-line1",
  line2: "address-line2",
  postalCode: "postal-code",
  city: "address-level2",
  region: "address-level1",
  contactName: "name",
  contactEmail: "email",
  contactPhone: "tel",
};

/** The shop and the business behind it. What was typed is kept, right or wrong; what is wrong is said at its field. */
export function BusinessSection({ application }: { application: ApplicationView }) {
  const t = useTranslations("apply");
  const errorText = useErrorText();
  const show = useToast();
  const { save } = useApplication();
  const [shop, setShop] = useState({ shopName: application.shopName, slug: application.slug });
  const [description, setDescription] = useState(application.description);
  const [business, setBusiness] = useState(application.business);
  const saved = [application.shopName, application.slug, application.description, application.business];
  const hasChanged = JSON.stringify([shop.shopName, shop.slug, description, business]) !== JSON.stringify(saved);
  useLeaveWarning(hasChanged);
  const hasSaved = application.shopName !== "" || application.slug !== "";
  const problemText = useProblemText(hasSaved ? application.problems : []);

  function submit(event: FormEvent) {
    event.preventDefault();
    const typed = { ...business, countryCode: business.countryCode.trim().toUpperCase() };
    setBusiness(typed);
    save.mutate(
      { requestId: newId(), applicationId: application.id, ...shop, description, business: typed },
      { onSuccess: () => show({ title: t("saved"), tone: "good" }) },
    );
  }

  return (
    <Card padding="roomy">
      <h2 className="text-subheading">{t("business.title")}</h2>
      <p className="mt-1 text-soft">{t("business.text")}</p>
      <form noValidate onSubmit={submit} className="mt-5 grid gap-5 md:grid-cols-2">
        <TextField
          name="shopName"
          label={t("business.shopName")}
          value={shop.shopName}
          error={problemText("shopName")}
          maxLength={120}
          onText={(shopName) => setShop((before) => ({ ...before, shopName }))}
        />
        <TextField
          name="slug"
          label={t("business.slug")}
          hint={t("business.slugHint")}
          value={shop.slug}
          error={problemText("slug")}
          maxLength={60}
          onText={(slug) => setShop((before) => ({ ...before, slug }))}
        />
        {(["en", "ru"] as const).map((language) => (
          <TextAreaField
            key={language}
            name={`description-${language}`}
            lang={language}
            label={t(`business.description.${language}`)}
            value={description[language]}
            maxLength={5_000}
            onText={(text) => setDescription((before) => ({ ...before, [language]: text }))}
          />
        ))}
        {businessFields.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`business.${name}`)}
            hint={name === "countryCode" ? t("business.countryCodeHint") : undefined}
            value={business[name]}
            error={problemText(`business.${name}`)}
            maxLength={name === "countryCode" ? 2 : 200}
            autoComplete={completions[name] ?? "off"}
            onText={(text) => setBusiness((before) => ({ ...before, [name]: text }))}
          />
        ))}
        {save.error !== null && (
          <Notice tone="error" live title={t("notSaved")} className="md:col-span-2">
            {errorText(save.error)}
          </Notice>
        )}
        <div className="md:col-span-2">
          <Button type="submit" loading={save.isPending} loadingLabel={t("saving")}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
