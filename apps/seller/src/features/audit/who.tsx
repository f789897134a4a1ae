import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { AuditEntryView } from "@/server/routers/audit/list";

/** Who did it, and the way to all that they did. */
export function Who({ entry: { actor, actorName }, isLink }: { entry: AuditEntryView; isLink: boolean }) {
  const t = useTranslations("audit");
  const name = actorName === actor ? actor.replace(/^user:.*(?=.{8}$)/, "…") : actorName;
  if (!isLink) return <>{name}</>;
  return (
    <TextLink href={`/operator/audit?actor=${encodeURIComponent(actor)}`} linkAs={Link} variant="plain">
      {name} <span className="sr-only">{t("onlyBy", { name })}</span>
    </TextLink>
  );
}
