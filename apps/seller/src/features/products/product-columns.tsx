import type { useTranslations } from "next-intl";
import type { ProductRowView } from "@/server/routers/catalogue/product-row-view";
import { ItemPicture } from "../orders/item-picture.tsx";
import type { Column } from "../table/column.ts";
import { ProductState } from "./product-state.tsx";

interface ColumnWords {
  readonly t: ReturnType<typeof useTranslations<"products">>;
  readonly locale: string;
}

export function productColumns({ t, locale }: ColumnWords): Column<ProductRowView>[] {
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "Europe/Lisbon" });
  return [
    {
      id: "title",
      header: t("column.title"),
      cell: ({ title, brand, picture }) => (
        <span className="flex min-w-0 items-center gap-2.5">
          <ItemPicture picture={picture} title={title} />
          <span className="min-w-0 truncate">
            {title || t("untitled")}
            {brand && <span className="ml-2 font-normal text-soft">{brand}</span>}
          </span>
        </span>
      ),
    },
    {
      id: "state",
      header: t("column.state"),
      width: "14.5rem",
      cell: ({ live, revision }) => <ProductState live={live} revision={revision} />,
    },
    {
      id: "offers",
      header: t("column.offers"),
      width: "8.5rem",
      from: "lg",
      cell: ({ activeOfferCount, variantCount }) => (
        <span className="tabular-nums">{t("offersOf", { offers: activeOfferCount, variants: variantCount })}</span>
      ),
    },
    {
      id: "whose",
      header: t("column.whose"),
      width: "7.5rem",
      from: "lg",
      cell: ({ isOwner }) => <span className="text-soft">{t(isOwner ? "own" : "offered")}</span>,
    },
    {
      id: "price",
      header: t("column.price"),
      width: "10.5rem",
      align: "end",
      from: "md",
      cell: ({ price }) => <span className="tabular-nums">{price || "–"}</span>,
    },
    {
      id: "changed",
      header: t("column.changed"),
      width: "7rem",
      align: "end",
      from: "lg",
      cell: ({ changedAt }) => (
        <span className="text-soft tabular-nums">{changedAt ? day.format(new Date(changedAt)) : "–"}</span>
      ),
    },
  ];
}
