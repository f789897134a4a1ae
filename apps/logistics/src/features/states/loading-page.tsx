import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useTranslations } from "next-intl";

/** The place of a page while its server part is on the way. */
export function LoadingPage() {
  const t = useTranslations("frame.site");
  return (
    <div role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="h-7 w-48" />
      <Skeleton className="mt-8 h-80 rounded-16" />
    </div>
  );
}
