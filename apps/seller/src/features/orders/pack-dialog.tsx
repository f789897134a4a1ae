"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OrderView } from "@/server/routers/orders/order-view";
import {
  gramsOf,
  isEmpty,
  leftOf,
  openOf,
  type ParcelDraft,
  wholeRest,
  withParcel,
  withQuantity,
} from "./parcel-draft.ts";
import { ParcelFields } from "./parcel-fields.tsx";

interface PackDialogProps {
  readonly order: OrderView;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly isBusy: boolean;
  readonly onPack: (parcels: readonly ParcelDraft[]) => Promise<void>;
}

export function PackDialog({ order, open, onOpenChange, ...rest }: PackDialogProps) {
  const t = useTranslations("orders.pack");
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title", { number: order.number })}
      description={t("description")}
      closeLabel={t("close")}
      className="max-w-140"
    >
      {/* What was planned before is not what is left now. */}
      <PackForm key={order.version} order={order} {...rest} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

interface PackFormProps extends Pick<PackDialogProps, "order" | "isBusy" | "onPack"> {
  readonly onDone: () => void;
}

function PackForm({ order, isBusy, onPack, onDone }: PackFormProps) {
  const t = useTranslations("orders.pack");
  const lines = order.lines.filter((line) => openOf(line) > 0);
  const [parcels, setParcels] = useState<readonly ParcelDraft[]>(() => [wholeRest(lines)]);
  const [weights, setWeights] = useState<ReadonlyMap<number, string>>(new Map());
  const [isChecked, setChecked] = useState(false);
  const hasEmpty = parcels.some(isEmpty);
  const gramsIn = ({ key }: ParcelDraft) => gramsOf(weights.get(key) ?? "");
  const left = lines.reduce((sum, line) => sum + leftOf(line, parcels), 0);

  async function submit(): Promise<void> {
    setChecked(true);
    const weighed = parcels.flatMap((parcel) => {
      const weightGrams = gramsIn(parcel);
      return weightGrams === undefined ? [] : [{ ...parcel, weightGrams }];
    });
    if (hasEmpty || weighed.length < parcels.length) return;
    await onPack(weighed).then(onDone, () => {});
  }

  return (
    <form
      className="grid gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {parcels.map((parcel, index) => (
        <ParcelFields
          key={parcel.key}
          number={order.shipments.length + index + 1}
          lines={lines}
          parcel={parcel}
          maxOf={(line) => leftOf(line, parcels) + (parcel.quantities.get(line.id) ?? 0)}
          weight={weights.get(parcel.key) ?? ""}
          weightError={isChecked && gramsIn(parcel) === undefined}
          onWeight={(text) => setWeights((before) => new Map(before).set(parcel.key, text))}
          onQuantity={(lineId, quantity) => setParcels((before) => withQuantity(before, parcel.key, lineId, quantity))}
          {...(parcels.length > 1 && {
            onRemove: () => setParcels((before) => before.filter(({ key }) => key !== parcel.key)),
          })}
        />
      ))}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button
          variant="outline"
          size="sm"
          disabled={parcels.length >= 20}
          onClick={() => setParcels((before) => withParcel(before, lines))}
        >
          <Plus aria-hidden strokeWidth={1.75} />
          {t("add")}
        </Button>
        <p role="status" className={`text-small ${isChecked && hasEmpty ? "text-danger" : "text-soft"}`}>
          {isChecked && hasEmpty ? t("empty") : t("left", { count: left })}
        </p>
      </div>
      <div className="flex flex-wrap justify-end gap-2.5 max-xs:*:grow">
        <DialogClose>
          <Button variant="outline">{t("keep")}</Button>
        </DialogClose>
        <Button type="submit" loading={isBusy}>
          {t("confirm", { count: parcels.length })}
        </Button>
      </div>
    </form>
  );
}
