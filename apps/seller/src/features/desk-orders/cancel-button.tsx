import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import type { DeskOrderView, DeskPartView } from "@/server/routers/desk-orders/order-view";
import { DecideDialog } from "../operator/decide-dialog.tsx";
import { cancelReasons } from "./reasons.ts";
import type { OrderActions } from "./use-order-actions.ts";

interface CancelButtonProps {
  readonly order: DeskOrderView;
  /** One seller's part; null: the whole order. */
  readonly part: DeskPartView | null;
  readonly onCancel: OrderActions["cancel"];
}

export function CancelButton({ order, part, onCancel }: CancelButtonProps) {
  const t = useTranslations("deskOrders");
  const seller = part?.seller.name ?? "";
  return (
    <DecideDialog
      trigger={
        part ? (
          <Button size="sm" variant="outline" aria-label={t("cancel.partOf", { seller })}>
            {t("cancel.part")}
          </Button>
        ) : (
          <Button variant="outline">{t("cancel.whole")}</Button>
        )
      }
      title={part ? t("cancel.partTitle", { seller }) : t("cancel.title", { number: order.number })}
      text={t("cancel.text")}
      reasons={{ label: t("reason"), options: cancelReasons.map((id) => ({ id, label: t(`reasons.${id}`) })) }}
      note={{ label: t("note"), hint: t("noteHint") }}
      confirm={t("cancel.confirm")}
      keep={t("cancel.keep")}
      isDanger
      onDecide={(decision) => onCancel(part?.id ?? null, decision)}
    />
  );
}
