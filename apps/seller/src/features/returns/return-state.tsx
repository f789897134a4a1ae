import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import type { ReturnState } from "@/server/routers/returns/return-view";

const tones = {
  requested: "warn",
  approved: "wash",
  declined: "danger",
  received: "warn",
  refunding: "wash",
  refunded: "good",
  cancelled: "wash",
  expired: "wash",
} as const satisfies Record<ReturnState, string>;

export function ReturnStateBadge({ state }: { state: ReturnState }) {
  return <Badge tone={tones[state]}>{useTranslations("returns.state")(state)}</Badge>;
}
