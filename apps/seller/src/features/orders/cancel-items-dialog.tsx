"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { QuantityStepper } from "@souk/ui/components/quantity-stepper";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CancelReasonName, OrderLineView, OrderView } from "@/server/routers/orders/order-view";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { ItemPicture } from "./item-picture.tsx";
import { openOf } from "./parcel-draft.ts";
import { ReasonFields } from "./reason-fields.tsx";
import type { OrderActions, Pieces } from "./use-order-actions.ts";

interface CancelItemsDialogProps {
  readonly order: OrderView;
  readonly actions: OrderActions;
}

/** Gives up pieces that are not packed; the rest of the order stands. */
export function CancelItemsDialog({ order, actions }: CancelItemsDialogProps) {
  const t = useTranslations("orders.cancelItems");
  const tPack = useTranslations("orders.pack");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="outline">{t("action")}</Button>}
      title={t("title", { number: order.number })}
      description={t("description")}
      closeLabel={tPack("close")}
      className="max-w-140"
    >
      {/* What was chosen before is not what is left now. */}
      <CancelItemsForm key={order.version} order={order} actions={actions} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function CancelItemsForm({ order, actions, onDone }: CancelItemsDialogProps & { readonly onDone: () => void }) {
  const t = useTranslations("orders.cancelItems");
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const [reason, setReason] = useState<CancelReasonName>("out_of_stock");
  const [isChecked, setChecked] = useState(false);
  const pieces = [...chosen].flatMap(([lineId, quantity]) => (quantity > 0 ? [{ lineId, quantity }] : []));

  async function submit(): Promise<void> {
    setChecked(true);
    if (pieces.length > 0) await actions.cancelLines(pieces, reason).then(onDone, () => {});
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
      <ul className="grid gap-2.5">
        {order.lines
          .filter((line) => openOf(line) > 0)
          .map((line) => (
            <ItemField
              key={line.id}
              line={line}
              quantity={chosen.get(line.id) ?? 0}
              onQuantity={(quantity) => setChosen((before) => new Map(before).set(line.id, quantity))}
            />
          ))}
      </ul>
      <ReasonFields reason={reason} onReason={setReason} />
      <Consequence order={order} pieces={pieces} isMissing={isChecked && pieces.length === 0} />
      <div className="flex flex-wrap justify-end gap-2.5 max-xs:*:grow">
        <DialogClose>
          <Button variant="outline">{t("keep")}</Button>
        </DialogClose>
        <Button type="submit" variant="danger" loading={actions.isBusy}>
          {t("confirm", { count: pieces.reduce((sum, { quantity }) => sum + quantity, 0) })}
        </Button>
      </div>
    </form>
  );
}

interface ItemFieldProps {
  readonly line: OrderLineView;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
}

function ItemField({ line, quantity, onQuantity }: ItemFieldProps) {
  const t = useTranslations("orders.cancelItems");
  const tPack = useTranslations("orders.pack");
  return (
    <li className="flex min-w-0 items-center gap-3">
      <ItemPicture picture={line.picture} title={line.title} />
      <div className="min-w-0 grow">
        <p className="line-clamp-2 hyphens-auto text-small">{line.title}</p>
        <p className="truncate text-label text-soft">
          {[line.options, line.sku, t("open", { count: openOf(line) })].filter(Boolean).join(" · ")}
        </p>
      </div>
      <QuantityStepper
        size="sm"
        value={quantity}
        min={0}
        max={openOf(line)}
        onChange={onQuantity}
        labels={{
          quantity: t("quantity", { title: line.title }),
          decrease: tPack("less"),
          increase: tPack("more"),
        }}
      />
    </li>
  );
}

interface ConsequenceProps {
  readonly order: OrderView;
  readonly pieces: readonly Pieces[];
  readonly isMissing: boolean;
}

/** What the shopper does not pay, before anything is cancelled. */
function Consequence({ order, pieces, isMissing }: ConsequenceProps) {
  const t = useTranslations("orders.cancelItems");
  const { slug: shop } = useShop();
  const asked = { shop, order: order.id, lines: [...pieces] };
  const options = { enabled: pieces.length > 0, placeholderData: keepPreviousData };
  const preview = useQuery(useTRPC().orders.previewCancelLines.queryOptions(asked, options));
  const { total, earnings, isWhole } = preview.data ?? {};
  const text =
    pieces.length === 0
      ? t(isMissing ? "missing" : "none")
      : total && earnings && t(isWhole ? "whole" : "consequence", { total: total.text, earnings: earnings.text });
  return (
    <p role="status" aria-busy={preview.isFetching} className={`min-h-10 text-small ${isMissing ? "text-danger" : ""}`}>
      {text || (preview.isError ? t("unknown") : "")}
    </p>
  );
}
