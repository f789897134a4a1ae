"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { MergedLineView } from "@/server/routers/cart/merge-notice-view";

export interface MergedNoticeProps {
  readonly lines: readonly MergedLineView[];
  readonly onDismiss: () => void;
}

/** What signing in did to the cart, line by line where it is more than an addition. */
export function MergedNotice({ lines, onDismiss }: MergedNoticeProps) {
  const t = useTranslations("cart.merged");
  const added = lines.filter((line) => line.outcome === "added");
  const changed = lines.filter((line) => line.outcome !== "added");
  const values = (line: MergedLineView) => ({
    title: line.title ?? t("aThing"),
    quantity: line.quantity,
    wanted: line.wanted,
  });
  return (
    <Notice
      title={t("title")}
      action={
        <Button size="sm" variant="outline" onClick={onDismiss}>
          {t("dismiss")}
        </Button>
      }
    >
      <ul className="mt-1 grid gap-1">
        {changed.map((line) => (
          <li key={line.offerId}>{t(line.outcome, values(line))}</li>
        ))}
        {added.length > 0 && (
          <li>
            {t("addedCount", {
              count: added.length,
              titles: added.map((line) => line.title ?? t("aThing")).join(", "),
            })}
          </li>
        )}
      </ul>
    </Notice>
  );
}
