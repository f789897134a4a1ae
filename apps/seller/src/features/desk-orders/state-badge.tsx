import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import type { OrderStateName, PartStateName } from "@/server/routers/desk-orders/states";

const orderTones = { placed: "wash", completed: "good", cancelled: "danger" } as const;
const partTones = {
  placed: "wash",
  packed: "wash",
  handed_over: "good",
  delivered: "good",
  cancelled: "danger",
} as const satisfies Record<PartStateName, string>;

export function OrderStateBadge({ state }: { state: OrderStateName }) {
  const t = useTranslations("deskOrders.orderState");
  return <Badge tone={orderTones[state]}>{t(state)}</Badge>;
}

export function PartStateBadge({ state }: { state: PartStateName }) {
  const t = useTranslations("deskOrders.partState");
  return <Badge tone={partTones[state]}>{t(state)}</Badge>;
}
