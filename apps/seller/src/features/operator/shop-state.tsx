import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import type { ShopStateName } from "@/server/routers/operator/shop-view";

const tones = { active: "good", suspended: "warn", terminated: "danger" } as const satisfies Record<
  ShopStateName,
  string
>;

export function ShopState({ state }: { state: ShopStateName }) {
  const t = useTranslations("operator.shops.stateName");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
