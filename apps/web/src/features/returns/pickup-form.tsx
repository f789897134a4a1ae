"use client";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { usePickup } from "./use-pickup.ts";

interface PickupFormProps {
  readonly orderId: string;
  readonly returnId: string;
  /** Local dates on which a courier can come; at least one. */
  readonly days: readonly string[];
}

/** Who does not want to bring it anywhere has a courier come. */
export function PickupForm({ orderId, returnId, days }: PickupFormProps) {
  const t = useTranslations("orders.returns.pickup");
  const format = useFormatter();
  const { book, isPending } = usePickup({ orderId, returnId });
  const [chosen, setChosen] = useState("");
  const day = days.includes(chosen) ? chosen : (days[0] ?? "");
  return (
    <form
      className="mt-1.5 grid gap-3 rounded-16 bg-wash p-4"
      onSubmit={(event) => {
        event.preventDefault();
        book(day);
      }}
    >
      <div>
        <p className="font-medium">{t("offer")}</p>
        <p className="text-small text-soft">{t("offerText")}</p>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t("day")}>
          {(control) => (
            <Select {...control} value={day} onChange={(event) => setChosen(event.target.value)}>
              {days.map((each) => (
                <option key={each} value={each}>
                  {format.dateTime(new Date(`${each}T12:00:00Z`), longDay)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" variant="outline" loading={isPending}>
          {t("book")}
        </Button>
      </div>
    </form>
  );
}

const longDay = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
