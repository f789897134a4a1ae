import { EmptyState } from "@souk/ui/components/empty-state";
import { Store } from "lucide-react";
import { useTranslations } from "next-intl";

export function EmptyShop() {
  const t = useTranslations("shop.home.empty");
  return (
    <EmptyState headingLevel={1} icon={<Store strokeWidth={1.75} />} title={t("title")}>
      {t("text")}
    </EmptyState>
  );
}
