import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import type { CheckoutStateName } from "@/server/routers/checkouts/checkout-view";

const tones = {
  running: "wash",
  waiting: "wash",
  done: "good",
  failed: "warn",
  parked: "danger",
} as const satisfies Record<CheckoutStateName, string>;

export function CheckoutStateBadge({ state }: { state: CheckoutStateName }) {
  const t = useTranslations("checkouts.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
