import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import type { StockRowView } from "@/server/routers/stock/stock-view";

/** What can be bought, and in words when that is little. */
export function AvailableCell({ row: { stock }, text }: { row: StockRowView; text: string }) {
  const t = useTranslations("stock.state");
  if (!stock) return <Badge>{t("uncounted")}</Badge>;
  const state = stock.available === 0 ? "out" : stock.isLow ? "low" : null;
  return (
    <span className="inline-flex items-center gap-2 font-semibold">
      {state && <Badge tone={state === "out" ? "danger" : "warn"}>{t(state)}</Badge>}
      {text}
    </span>
  );
}
