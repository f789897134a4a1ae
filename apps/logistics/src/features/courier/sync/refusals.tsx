"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { useCourier } from "../device/courier-context.tsx";

/** What the server did not accept stays in view until its courier has read it. */
export function Refusals() {
  const t = useTranslations("courier.refusals");
  const { refused, store } = useCourier();
  if (refused.length === 0) return null;
  return (
    <section aria-label={t("label")} className="mb-4 grid gap-3">
      {refused.map((item) => (
        <Notice
          key={item.seq}
          tone="error"
          live
          title={t("title", { what: t(`deeds.${item.action.kind}`), where: item.label })}
        >
          <p className="mt-1 text-body">
            {t(t.has(`reasons.${item.reason}`) ? `reasons.${item.reason}` : "reasons.OTHER", {
              left: item.pinTriesLeft ?? 0,
              reason: item.reason ?? "",
            })}
          </p>
          <Button variant="outline" size="lg" block className="mt-3" onClick={() => void store?.dismiss(item)}>
            {t("understood")}
          </Button>
        </Notice>
      ))}
    </section>
  );
}
