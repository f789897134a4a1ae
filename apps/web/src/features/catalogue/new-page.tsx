import { SectionHeader } from "@souk/ui/components/section-header";
import { useTranslations } from "next-intl";
import type { CardPage } from "@/server/catalogue/list-cards";
import { EmptyShop } from "../home/empty-shop.tsx";
import { ListingPage } from "./listing-page.tsx";

/** Everything there is, newest first. */
export function NewPage({ page }: { page: CardPage }) {
  const t = useTranslations("shop.new");
  if (page.cards.length === 0) {
    return (
      <div className="page-width pt-6">
        <EmptyShop />
      </div>
    );
  }
  return (
    <div className="page-width grid gap-5 pt-6.5">
      <SectionHeader level="page" title={t("title")} text={t("text")} />
      <ListingPage label={t("title")} query={{}} moreHref="/new/more" page={page} />
    </div>
  );
}
