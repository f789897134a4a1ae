import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useTranslations } from "next-intl";

export function ReviewsSkeleton() {
  const t = useTranslations("reviews.product");
  return (
    <div role="status" className="grid gap-4">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="h-28 rounded-20" />
      <Skeleton className="h-28 rounded-20" />
    </div>
  );
}
