import { EmptyState } from "@souk/ui/components/empty-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";

/** Nothing lives at this address, or nothing of the reader's. */
export function MissingPage() {
  const t = useTranslations("frame.missing");
  return (
    <EmptyState
      headingLevel={1}
      icon={<SearchX strokeWidth={1.75} />}
      title={t("title")}
      action={
        <LinkButton href="/" linkAs={Link}>
          {t("home")}
        </LinkButton>
      }
    >
      {t("text")}
    </EmptyState>
  );
}
