"use client";
import { SearchBox } from "@souk/ui/components/search-box";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "@/i18n/navigation";

/** The search of every page. */
export function HeaderSearch() {
  const t = useTranslations("shop.header");
  const locale = useLocale();
  const router = useRouter();
  return (
    <SearchBox
      action={`/${locale}/search`}
      label={t("search")}
      placeholder={t("searchHint")}
      onSearch={(query) => router.push(`/search?${new URLSearchParams({ q: query })}`)}
    />
  );
}
