import { Button } from "@souk/ui/components/button";
import { Input } from "@souk/ui/components/input";
import { useLocale, useTranslations } from "next-intl";
import type { SellerView } from "@/server/pages/seller-view";

/** A plain form: the search page with this seller as a filter. */
export function SellerSearch({ seller }: { seller: SellerView }) {
  const t = useTranslations("finding.seller");
  const locale = useLocale();
  return (
    <search className="min-w-0 max-sm:w-full">
      <form action={`/${locale}/search`} className="flex gap-2">
        <input type="hidden" name="seller" value={seller.id} />
        <Input
          type="search"
          name="q"
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          aria-label={t("searchIn", { seller: seller.name })}
          placeholder={t("searchIn", { seller: seller.name })}
          className="min-w-0 grow sm:w-72"
        />
        <Button type="submit" variant="outline" className="shrink-0">
          {t("go")}
        </Button>
      </form>
    </search>
  );
}
