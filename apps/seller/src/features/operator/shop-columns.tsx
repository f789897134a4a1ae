import { Avatar } from "@souk/ui/components/avatar";
import { TextLink } from "@souk/ui/components/text-link";
import type { useTranslations } from "next-intl";
import type { ShopRow } from "@/server/routers/operator/list-shops";
import type { Column } from "../table/column.ts";

interface ColumnWords {
  readonly t: ReturnType<typeof useTranslations<"operator.shops">>;
  readonly locale: string;
  readonly storefrontUrl: string;
}

export function shopColumns({ t, locale, storefrontUrl }: ColumnWords): Column<ShopRow>[] {
  const country = new Intl.DisplayNames(locale, { type: "region" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "Europe/Lisbon" });
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
      cell: ({ city, countryCode }) => [city, countryCode && country.of(countryCode)].filter(Boolean).join(", "),
    },
    {
      id: "since",
      header: t("since"),
      width: "9rem",
      from: "md",
      cell: ({ createdAt }) => (createdAt ? day.format(new Date(createdAt)) : "–"),
    },
    {
      id: "page",
      header: t("page"),
      width: "9rem",
      align: "end",
      from: "sm",
      cell: ({ slug, name }) => (
        <TextLink href={`${storefrontUrl}/${locale}/s/${slug}`}>
          {t("visit")} <span className="sr-only">{name}</span>
        </TextLink>
      ),
    },
  ];
}
