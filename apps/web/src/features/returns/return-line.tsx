"use client";
import { Card } from "@souk/ui/components/card";
import { Checkbox } from "@souk/ui/components/checkbox";
import { Field } from "@souk/ui/components/field";
import { QuantityStepper } from "@souk/ui/components/quantity-stepper";
import { Select } from "@souk/ui/components/select";
import { Textarea } from "@souk/ui/components/textarea";
import { useTranslations } from "next-intl";
import type { ReasonName, ReturnablePartView } from "@/server/routers/returns/return-view";
import { ItemPicture } from "../cart/item-picture.tsx";
import { optionText } from "../cart/option-text.ts";

export interface ReturnLineValue {
  readonly isChosen: boolean;
  readonly quantity: number;
  readonly reason: ReasonName | "";
  readonly note: string;
}

interface ReturnLineProps {
  readonly line: ReturnablePartView["lines"][number];
  readonly value: ReturnLineValue;
  readonly isTried: boolean;
  readonly onChange: (value: ReturnLineValue) => void;
}

const reasons: readonly ReasonName[] = [
  "damaged",
  "not_as_described",
  "wrong_item",
  "does_not_fit",
  "changed_mind",
  "other",
];

/** A line that may go back; once chosen, how many of it and why. */
export function ReturnLine({ line: { id, item, quantity }, value, isTried, onChange }: ReturnLineProps) {
  const t = useTranslations("orders.returns");
  const title = item.title ?? "";
  const isReasonMissing = isTried && value.reason === "";
  return (
    <li>
      <Card padding="regular" className="grid gap-4">
        <div className="flex min-w-0 items-center gap-3.5">
          <ItemPicture picture={item.picture} title={title} size="small" />
          <Checkbox
            className="grow font-medium"
            name={`line-${id}`}
            label={title}
            hint={item.options.length > 0 ? optionText(item.options) : undefined}
            aside={t("sent", { count: quantity })}
            checked={value.isChosen}
            onChange={(event) => onChange({ ...value, isChosen: event.target.checked })}
          />
        </div>
        {value.isChosen && (
          <div className="grid gap-4">
            {quantity > 1 && (
              <div className="flex flex-wrap items-center gap-3">
                <span className="font-medium text-small">{t("quantity")}</span>
                <QuantityStepper
                  value={value.quantity}
                  max={quantity}
                  onChange={(next) => onChange({ ...value, quantity: next })}
                  labels={{ quantity: t("quantityOf", { title }), decrease: t("fewer"), increase: t("more") }}
                />
              </div>
            )}
            <Field label={t("reason")} error={isReasonMissing ? t("reasonMissing") : undefined}>
              {(control) => (
                <Select
                  {...control}
                  {...(isReasonMissing && { "data-missing": true })}
                  value={value.reason}
                  onChange={(event) =>
                    onChange({ ...value, reason: reasons.find((each) => each === event.target.value) ?? "" })
                  }
                >
                  <option value="">{t("chooseReason")}</option>
                  {reasons.map((reason) => (
                    <option key={reason} value={reason}>
                      {t(`reasons.${reason}`)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label={t("note")} aside={t("optional")} hint={t("noteHint")}>
              {(control) => (
                <Textarea
                  {...control}
                  rows={2}
                  maxLength={1000}
                  value={value.note}
                  onChange={(event) => onChange({ ...value, note: event.target.value })}
                />
              )}
            </Field>
          </div>
        )}
      </Card>
    </li>
  );
}
