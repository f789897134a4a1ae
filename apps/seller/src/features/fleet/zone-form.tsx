"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { Select } from "@souk/ui/components/select";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { HubView, ZoneView } from "@/server/routers/fleet/get";
import { rateNames } from "@/server/routers/fleet/rates-input";
import { useErrorText } from "../errors/use-error-text.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { useZoneForm } from "./use-zone-form.ts";
import { ZoneEffects } from "./zone-effects.tsx";

interface ZoneFormProps {
  readonly zone: ZoneView | null;
  readonly hubs: readonly HubView[];
  readonly onClose: () => void;
}

/** A zone and its rate card: what a change comes to is said before it is saved. */
export function ZoneForm({ zone, hubs, onClose }: ZoneFormProps) {
  const t = useTranslations("fleet");
  const errorText = useErrorText();
  const form = useZoneForm(zone, hubs, onClose);
  const { draft, set, saving } = form;
  const [isTried, setTried] = useState(false);
  const [isShown, show] = useState(false);
  function look(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (form.isWrong) return;
    if (isShown) form.save();
    else show(true);
  }
  const areasError =
    form.wrongLine !== null
      ? t("lineWrong", { line: form.wrongLine })
      : form.areaCount === 0
        ? t("areasMissing")
        : undefined;
  return (
    <Card padding="roomy" className="mb-6">
      <h2 className="mb-4 text-subheading">{zone ? t("zoneTitle", { name: zone.name }) : t("newZone")}</h2>
      <form noValidate onSubmit={look} onChange={() => show(false)} className="grid gap-5">
        {saving.error && (
          <Notice tone="error" live>
            {errorText(saving.error)}
          </Notice>
        )}
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            name="zoneName"
            label={t("zoneName")}
            value={draft.name}
            maxLength={80}
            error={isTried && draft.name.trim() === "" ? t("missing") : undefined}
            onText={(name) => set({ name })}
          />
          <Field label={t("hub")}>
            {(control) => (
              <Select {...control} value={draft.hubId} onChange={({ target }) => set({ hubId: target.value })}>
                {hubs.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <TextField
            name="zoneCountry"
            label={t("country")}
            value={draft.countryCode}
            maxLength={2}
            error={isTried && !/^[A-Z]{2}$/.test(draft.countryCode) ? t("countryWrong") : undefined}
            onText={(text) => set({ countryCode: text.toUpperCase() })}
          />
        </div>
        <fieldset>
          <legend className="mb-3 font-semibold">{t("rateCard", { currency: form.currencyCode })}</legend>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {rateNames.map((rate) => (
              <TextField
                key={rate}
                name={rate}
                label={t(`rates.${rate}`)}
                inputMode="decimal"
                value={draft.rates[rate]}
                maxLength={20}
                hint={rate.endsWith("From") ? t("neverHint") : undefined}
                error={isTried && form.wrongRates.has(rate) ? t("amountWrong") : undefined}
                onText={(text) => form.setRate(rate, text)}
              />
            ))}
          </div>
        </fieldset>
        <TextAreaField
          name="areas"
          label={t("areas")}
          hint={t("areasHint")}
          rows={6}
          spellCheck={false}
          value={draft.areas}
          maxLength={10_000}
          error={isTried ? areasError : undefined}
          onText={(areas) => set({ areas })}
        />
        {isShown && <ZoneEffects form={form} />}
        <div className="flex flex-wrap gap-2.5">
          <Button type="submit" loading={saving.isPending}>
            {isShown ? t("save") : t("look")}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
