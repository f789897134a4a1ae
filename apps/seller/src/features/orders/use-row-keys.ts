import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "@/i18n/navigation";
import { useShop } from "../shop/shop-context.tsx";
import { useShortcut } from "../shortcuts/shortcuts-context.tsx";

/** j and k walk through the rows, o opens one, x selects it. */
export function useRowKeys(rows: readonly { readonly id: string }[], toggle: (id: string) => void) {
  const t = useTranslations("orders.keys");
  const tFrame = useTranslations("frame");
  const router = useRouter();
  const { slug } = useShop();
  const [current, setCurrent] = useState(-1);
  const group = tFrame("shortcuts.list");
  const row = rows[current];
  const last = rows.length - 1;
  useShortcut({ keys: "j", label: t("next"), group }, () => setCurrent(Math.min(current + 1, last)));
  useShortcut({ keys: "k", label: t("previous"), group }, () => setCurrent(Math.max(current - 1, 0)));
  useShortcut({ keys: "o", label: t("open"), group }, () => row && router.push(`/${slug}/orders/${row.id}`));
  useShortcut({ keys: "x", label: t("select"), group }, () => row && toggle(row.id));
  return { current, setCurrent };
}
