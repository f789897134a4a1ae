import { EmptyState } from "@souk/ui/components/empty-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { ShopLink } from "./shop-link.tsx";

/** Nothing lives at this address. */
export function MissingPage() {
  const t = useTranslations("shop.missing");
  return (
    <div className="page-width pt-6">
      <EmptyState
        headingLevel={1}
        icon={<SearchX strokeWidth={1.75} />}
        title={t("title")}
        action={
          <>
            <LinkButton href="/" linkAs={ShopLink}>
              {t("home")}
            </LinkButton>
            <LinkButton href="/new" linkAs={ShopLink} variant="outline">
              {t("new")}
            </LinkButton>
          </>
        }
      >
        {t("text")}
      </EmptyState>
    </div>
  );
}
