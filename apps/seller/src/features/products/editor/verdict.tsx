"use client";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { ProductView } from "@/server/routers/catalogue/product-view";

/** What moderation says, and what there is to do about it. */
export function Verdict({ product: { live, draft, latest, isTakenDown } }: { product: ProductView }) {
  const t = useTranslations("products.verdict");
  if (isTakenDown)
    return (
      <Notice tone="error" title={t("takenDown")}>
        {t("takenDownText")}
      </Notice>
    );
  if (!draft && latest?.state === "submitted") {
    return (
      <Notice tone="warn" title={t("submitted")}>
        {t(live === "published" ? "submittedChange" : "submittedNew")}
      </Notice>
    );
  }
  if (latest?.state === "rejected") {
    return (
      <Notice tone="error" title={t("rejected")}>
        <ul className="grid gap-1">
          {latest.reasonCodes.map((code) => (
            <li key={code}>{t.has(`reason.${code}`) ? t(`reason.${code}`) : t("reason.OTHER", { code })}</li>
          ))}
        </ul>
        {latest.note && <p className="mt-2">{t("note", { note: latest.note })}</p>}
        <p className="mt-2">{t("rejectedNext")}</p>
      </Notice>
    );
  }
  return null;
}
