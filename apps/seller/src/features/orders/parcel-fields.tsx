"use client";
import { IconButton } from "@souk/ui/components/icon-button";
import { QuantityStepper } from "@souk/ui/components/quantity-stepper";
import { TextField } from "@souk/ui/components/text-field";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { OrderLineView } from "@/server/routers/orders/order-view";
import { ItemPicture } from "./item-picture.tsx";
import type { ParcelDraft } from "./parcel-draft.ts";

interface ParcelFieldsProps {
  readonly number: number;
  readonly lines: readonly OrderLineView[];
  readonly parcel: ParcelDraft;
  /** The most of a line that can go into this parcel. */
  readonly maxOf: (line: OrderLineView) => number;
  readonly weight: string;
  readonly weightError: boolean;
  readonly onWeight: (text: string) => void;
  readonly onQuantity: (lineId: string, quantity: number) => void;
  readonly onRemove?: () => void;
}

/** What goes into one parcel, and what it weighs. */
export function ParcelFields({ number, lines, parcel, maxOf, weight, weightError, ...on }: ParcelFieldsProps) {
  const t = useTranslations("orders.pack");
  return (
    <fieldset className="min-w-0 rounded-16 border border-line p-4">
      <legend className="sr-only">{t("parcel", { number })}</legend>
      <div className="mb-2 flex min-h-9 items-center justify-between gap-3">
        <p aria-hidden className="font-semibold">
          {t("parcel", { number })}
        </p>
        {on.onRemove && (
          <IconButton size="sm" label={t("remove", { number })} onClick={on.onRemove}>
            <Trash2 aria-hidden strokeWidth={1.75} />
          </IconButton>
        )}
      </div>
      <ul className="grid gap-2.5">
        {lines.map((line) => (
          <li key={line.id} className="flex min-w-0 items-center gap-3">
            <ItemPicture picture={line.picture} title={line.title} />
            <div className="min-w-0 grow">
              <p className="line-clamp-2 hyphens-auto text-small">{line.title}</p>
              <p className="truncate text-label text-soft">{[line.options, line.sku].filter(Boolean).join(" · ")}</p>
            </div>
            <QuantityStepper
              size="sm"
              value={parcel.quantities.get(line.id) ?? 0}
              min={0}
              max={maxOf(line)}
              onChange={(quantity) => on.onQuantity(line.id, quantity)}
              labels={{
                quantity: t("quantity", { title: line.title, number }),
                decrease: t("less"),
                increase: t("more"),
              }}
            />
          </li>
        ))}
      </ul>
      <TextField
        name={`weight-${parcel.key}`}
        label={t("weight")}
        aside={t("weightHint")}
        error={weightError ? t("weightWrong") : undefined}
        inputMode="decimal"
        autoComplete="off"
        value={weight}
        onText={on.onWeight}
        fieldClassName="mt-4 max-w-44"
        controlSize="sm"
      />
    </fieldset>
  );
}
