import { EmptyState } from "@souk/ui/components/empty-state";
import { MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";

export function NoReviews() {
  const t = useTranslations("reviews.product");
  return (
    <EmptyState icon={<MessageSquareText strokeWidth={1.75} />} headingLevel={3} title={t("emptyTitle")}>
      {t("emptyText")}
    </EmptyState>
  );
}
