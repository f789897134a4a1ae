"use client";
import { deliveryDays } from "@souk/delivery-days/delivery-days";
import { handlingLimits } from "@souk/delivery-days/handling";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { Select } from "@souk/ui/components/select";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { PlacesView } from "@/server/routers/places/places-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";
import { usePlaceChanges } from "./use-place-changes.ts";

/** How long the shop takes to pack, and what it would promise for an order that comes now. */
export function HandlingForm({
  handling,
  closures,
  local,
  canManage,
}: Pick<PlacesView, "handling" | "closures" | "local" | "canManage">) {
  const t = useTranslations("places.handling");
  const errorText = useErrorText();
  const format = useFormatter();
  const { slug: shop } = useShop();
  const [values, setValues] = useState(handling);
  const { setHandling } = usePlaceChanges();
  const hasChanged = values.days !== handling.days || values.cutOffHour !== handling.cutOffHour;
  const { handOver, standard } = deliveryDays(local, { closures, handling: values });
  const day = (date: string) =>
    format.dateTime(new Date(`${date}T12:00:00Z`), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

  function submit(event: FormEvent) {
    event.preventDefault();
    setHandling.mutate({ shop, requestId: newId(), ...values });
  }

  return (
    <section aria-labelledby="handling-heading">
      <h2 id="handling-heading" className="mb-2 text-subheading">
        {t("title")}
      </h2>
      <form onSubmit={submit} className="grid gap-4 border-line border-y py-3.5">
        <fieldset disabled={!canManage} className="grid gap-4 sm:grid-cols-2">
          {(["days", "cutOffHour"] as const).map((field) => (
            <Field key={field} label={t(field)}>
              {(control) => (
                <Select
                  {...control}
                  name={field}
                  value={values[field]}
                  onChange={(event) => {
                    const value = Number(event.target.value);
                    setValues((before) => ({ ...before, [field]: value }));
                  }}
                >
                  {choicesOf(field).map((value) => (
                    <option key={value} value={value}>
                      {field === "days" ? t("daysChoice", { count: value }) : t("hourChoice", { hour: value })}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ))}
        </fieldset>
        <p aria-live="polite" className="text-soft">
          {t("promise", { handOver: day(handOver), arrives: day(standard.from) })}
        </p>
        {setHandling.error && (
          <Notice tone="error" live>
            {errorText(setHandling.error)}
          </Notice>
        )}
        {canManage && (
          <Button
            type="submit"
            size="sm"
            className="justify-self-start"
            disabled={!hasChanged}
            loading={setHandling.isPending}
          >
            {t("save")}
          </Button>
        )}
      </form>
    </section>
  );
}

function choicesOf(field: keyof typeof handlingLimits): number[] {
  const [least, most] = handlingLimits[field];
  return Array.from({ length: most - least + 1 }, (_, index) => least + index);
}
