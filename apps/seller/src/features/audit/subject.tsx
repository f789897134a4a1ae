import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { AuditEntryView } from "@/server/routers/audit/list";

const pages = [
  { actions: /^(order|seller_order|refund)\./, path: "/operator/orders" },
  { actions: /^checkout\./, path: "/operator/checkouts" },
  { actions: /^seller\./, path: "/operator/shops" },
  { actions: /^application\./, path: "/operator/applications" },
  { actions: /^payout_run\./, path: "/operator/payouts" },
] as const;

/** What it was done to, with a way there; and all that was done to it. */
export function Subject({ entry: { action, subjectId, subjectName } }: { entry: AuditEntryView }) {
  const t = useTranslations("audit");
  const page = pages.find(({ actions }) => actions.test(action));
  const name = subjectName || `…${subjectId.slice(-8)}`;
  return (
    <>
      {page ? (
        <TextLink href={`${page.path}/${subjectId}`} linkAs={Link}>
          {name}
        </TextLink>
      ) : (
        name
      )}
      <TextLink
        href={`/operator/audit?subject=${subjectId}`}
        linkAs={Link}
        variant="soft"
        className="block whitespace-nowrap text-label"
      >
        {t("onlyAbout", { name })}
      </TextLink>
    </>
  );
}
