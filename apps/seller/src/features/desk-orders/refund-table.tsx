import { useTranslations } from "next-intl";
import type { DeskOrderView } from "@/server/routers/desk-orders/order-view";
import { LineTable } from "../money/line-table.tsx";
import { Time } from "../operator/time.tsx";

export function RefundTable({ order: { refunds } }: { order: DeskOrderView }) {
  const t = useTranslations("deskOrders.refunds");
  if (refunds.length === 0) return null;
  return (
    <div>
      <h2 className="mb-2 text-subheading">{t("title")}</h2>
      <LineTable
        label={t("title")}
        rows={refunds}
        columns={[
          { id: "at", label: t("at"), cell: ({ at }) => <Time at={at} /> },
          { id: "seller", label: t("seller"), cell: ({ seller }) => seller },
          { id: "state", label: t("state"), cell: ({ state, refusal }) => t(`states.${state}`, { refusal }) },
          { id: "amount", label: t("amount"), isAmount: true, cell: ({ amount }) => amount },
        ]}
      />
    </div>
  );
}
