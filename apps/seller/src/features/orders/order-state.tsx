import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import type { OrderState } from "@/server/routers/orders/queue-view";

const tones = {
  placed: "wash",
  packed: "wash",
  handed_over: "good",
  delivered: "good",
  cancelled: "danger",
} as const satisfies Record<OrderState, string>;

/** Where a seller order is; one that is begun says so. */
export function OrderStateBadge({ state, hasParcels }: { state: OrderState; hasParcels: boolean }) {
  const t = useTranslations("orders.state");
  return <Badge tone={tones[state]}>{t(state === "placed" && hasParcels ? "part" : state)}</Badge>;
}
