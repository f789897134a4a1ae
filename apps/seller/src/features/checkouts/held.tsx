import { SummaryList } from "@souk/ui/components/summary-list";
import { useTranslations } from "next-intl";
import type { HeldView } from "@/server/routers/checkouts/checkout-view";
import { useWhen } from "../money/use-when.ts";

/** What a run holds of others at this moment, asked of those who hold it. */
export function Held({ held }: { held: HeldView }) {
  const t = useTranslations("checkouts.held");
  const when = useWhen();
  const stock = held.stock === null ? t("unknown") : t(`stocks.${held.stock}`);
  const payment = held.payment === null ? t("unknown") : t(`payments.${held.payment}`);
  return (
    <section aria-label={t("title")}>
      <h2 className="mb-2 text-subheading">{t("title")}</h2>
      <SummaryList
        rows={[
          {
            id: "stock",
            label: t("stock"),
            value: stock,
            hint: held.stock === "held" && held.stockUntil ? t("until", { time: when(held.stockUntil) }) : undefined,
          },
          { id: "payment", label: t("payment"), value: payment, hint: held.amount || undefined },
        ]}
      />
    </section>
  );
}
