import { useTranslations } from "next-intl";
import type { DeskOrderView, LedgerEntryView } from "@/server/routers/desk-orders/order-view";
import { LineTable } from "../money/line-table.tsx";
import { Time } from "../operator/time.tsx";

const accounts = {
  "platform:commission": "commission",
  "platform:promotions": "promotions",
} as const;

/** The bookings of an order; each adds up to nothing. */
export function LedgerTable({ order: { ledger } }: { order: DeskOrderView }) {
  const t = useTranslations("deskOrders.ledger");
  const accountOf = ({ account, seller }: LedgerEntryView) => {
    if (seller !== "") return t("accounts.seller", { seller });
    if (account === "platform:commission" || account === "platform:promotions")
      return t(`accounts.${accounts[account]}`);
    return account.startsWith("provider:") ? t("accounts.provider") : account;
  };
  return (
    <div>
      <h2 className="mb-2 text-subheading">{t("title")}</h2>
      {ledger.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <LineTable
          label={t("title")}
          rows={ledger}
          columns={[
            { id: "at", label: t("at"), cell: ({ at }) => <Time at={at} /> },
            {
              id: "kind",
              label: t("kind"),
              cell: ({ kind }) => (kind === "capture" || kind === "refund" ? t(`kinds.${kind}`) : kind),
            },
            { id: "account", label: t("account"), cell: accountOf },
            { id: "amount", label: t("amount"), isAmount: true, cell: ({ amount }) => amount },
          ]}
        />
      )}
    </div>
  );
}
