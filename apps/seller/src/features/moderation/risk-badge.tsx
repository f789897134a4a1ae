import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";

/** How much the findings weigh, of 100. */
export function RiskBadge({ risk }: { risk: number }) {
  const t = useTranslations("moderation");
  const tone = risk >= 60 ? "danger" : risk >= 20 ? "warn" : "wash";
  return <Badge tone={tone}>{t("risk", { risk })}</Badge>;
}
