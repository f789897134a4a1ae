import { Badge } from "@souk/ui/components/badge";
import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { HolderView } from "@/server/routers/moderation/case-view";

/** Who works on a case. */
export function Holder({ holder }: { holder: HolderView | null }) {
  const t = useTranslations("moderation.holder");
  if (!holder) return <span className="text-soft">{t("nobody")}</span>;
  return (
    <Badge tone={holder.isMe ? "ink" : "wash"}>
      <Lock aria-hidden strokeWidth={2} />
      <span className="truncate">{holder.isMe ? t("me") : holder.name || t("colleague")}</span>
    </Badge>
  );
}
