import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import type { DeliveryView } from "@/server/routers/webhooks/webhook-view";

const toneOf = { pending: "wash", delivered: "good", failed: "danger" } as const;

export function DeliveryState({ state }: Pick<DeliveryView, "state">) {
  const t = useTranslations("webhooks.delivery");
  return <Badge tone={toneOf[state]}>{t(state)}</Badge>;
}
