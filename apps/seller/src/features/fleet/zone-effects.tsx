"use client";
import { formatMoney } from "@souk/money/format";
import { Notice } from "@souk/ui/components/notice";
import { useLocale, useTranslations } from "next-intl";
import { isNever, type RateName } from "@/server/routers/fleet/rates-input";
import type { ZoneFormState } from "./use-zone-form.ts";

/** What becomes other than it is once this is saved. */
export function ZoneEffects({ form }: { form: ZoneFormState }) {
  const t = useTranslations("fleet");
  const locale = useLocale();
  const { changes, prefixes, currencyCode } = form;
  const text = (rate: RateName, minorUnits: bigint | null) => {
    if (minorUnits === null) return "–";
    return isNever(rate, minorUnits) ? t("never") : formatMoney({ currencyCode, minorUnits }, locale);
  };
  const isSame = changes.length + prefixes.added.length + prefixes.gone.length === 0;
  return (
    <Notice live tone={isSame ? "info" : "warn"} title={isSame ? t("effects.none") : t("effects.title")}>
      <ul className="grid gap-1 tabular">
        {changes.map(({ rate, then, now }) => (
          <li key={rate}>
            {t(`rates.${rate}`)}: {text(rate, then)} → <strong className="text-ink">{text(rate, now)}</strong>
          </li>
        ))}
        {prefixes.added.length > 0 && <li>{t("effects.added", { list: prefixes.added.join(", ") })}</li>}
        {prefixes.gone.length > 0 && <li>{t("effects.gone", { list: prefixes.gone.join(", ") })}</li>}
      </ul>
      {!isSame && <p className="mt-2">{t("effects.when")}</p>}
    </Notice>
  );
}
