import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import type { ShopView } from "@/server/routers/operator/shop-view";
import { DecideDialog } from "./decide-dialog.tsx";
import { EndButton } from "./end-button.tsx";
import { useStanding } from "./use-standing.ts";

/** What can be decided about a shop as it stands now. */
export function StandingButtons({ shop }: { shop: ShopView }) {
  const t = useTranslations("operator.shop");
  const { end, reinstate } = useStanding(shop);
  const { name, state, notice } = shop;
  if (state === "terminated") return null;
  const isAnnounced = state === "active" && notice !== null;
  const mayReturn = state === "suspended" || isAnnounced;
  const words = isAnnounced ? (["withdraw", "withdrawTitle", "withdrawText"] as const) : null;
  const [label, title, text] = words ?? (["reinstate", "reinstateTitle", "reinstateText"] as const);
  return (
    <>
      {state === "active" && <EndButton name={name} to="suspended" onEnd={end} />}
      <EndButton name={name} to="terminated" onEnd={end} />
      {mayReturn && (
        <DecideDialog
          trigger={<Button>{t(label)}</Button>}
          title={t(title, { name })}
          text={t(text)}
          note={{ label: t("note"), hint: t("noteHint") }}
          confirm={t(label)}
          keep={t("keep")}
          onDecide={reinstate}
        />
      )}
    </>
  );
}
