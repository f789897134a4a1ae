import { Avatar } from "@souk/ui/components/avatar";
import { TextLink } from "@souk/ui/components/text-link";
import type { useTranslations } from "next-intl";
import type { ShopRow } from "@/server/routers/operator/shop-view";
import type { Column } from "../table/column.ts";
import { ShopState } from "./shop-state.tsx";

interface ColumnWords {
  readonly t: ReturnType<typeof useTranslations<"operator.shops">>;
  readonly locale: string;
  readonly storefrontUrl: string;
}

export function shopColumns({ t, locale, storefrontUrl }: ColumnWords): Column<ShopRow>[] {
  const country = new Intl.DisplayNames(locale, { type: "region" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "Europe/Lisbon" });
  const shown = (at: string | null) => (at ? day.format(new Date(at)) : "–");
  return [
    {
      id: "name",
      header: t("name"),
      cell: ({ name }) => (
        <span className="flex items-center gap-2.5 font-semibold">
          <Avatar name={name} size="sm" />
          <span className="truncate">{name}</span>
        </span>
      ),
    },
    {
      id: "place",
      header: t("place"),
      from: "sm",
      cell: ({ city, countryCode }) => [city, countryCode && country.of(countryCode)].filter(Boolean).join(", "),
    },
    {
      id: "state",
      header: t("state"),
      cell: ({ state, notice }) => (
        <span className="flex items-baseline gap-2.5">
          <ShopState state={state} />
          {notice && (
            <span className="truncate text-soft">{t(`announced.${notice.state}`, { at: shown(notice.at) })}</span>
          )}
        </span>
      ),
    },
    { id: "since", header: t("since"), width: "9rem", from: "md", cell: ({ createdAt }) => shown(createdAt) },
    {
      id: "page",
      header: t("page"),
      width: "9rem",
      align: "end",
      from: "sm",
      cell: ({ slug, name, state }) =>
        state === "active" && (
          <TextLink href={`${storefrontUrl}/${locale}/s/${slug}`}>
            {t("visit")} <span className="sr-only">{name}</span>
          </TextLink>
        ),
    },
  ];
}
