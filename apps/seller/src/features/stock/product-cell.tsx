import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import { ItemPicture } from "../orders/item-picture.tsx";

/** What the row is about: picture, title, options, and whether shoppers can see it at all. */
export function ProductCell({
  row,
}: {
  row: Pick<StockRowView, "picture" | "title" | "options" | "offer" | "isPublished">;
}) {
  const t = useTranslations("stock.state");
  return (
    <span className="flex min-w-0 items-center gap-3">
      <ItemPicture picture={row.picture} title={row.title} />
      {/* Variants differ in their options: the title gives way to them. */}
      <span className="flex min-w-0 grow gap-1.5">
        <span className="min-w-8 truncate font-semibold">{row.title}</span>
        {row.options && <span className="max-w-2/3 shrink-0 truncate text-soft">{row.options}</span>}
      </span>
      {!row.isPublished && <Badge>{t("draft")}</Badge>}
      {row.isPublished && row.offer.state === "paused" && <Badge>{t("paused")}</Badge>}
    </span>
  );
}
