"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { useCourier } from "../device/courier-context.tsx";
import type { RunNews as News } from "../device/run-news.ts";

/** What others changed about the run stays in view until its courier has read it. */
export function RunNews() {
  const t = useTranslations("courier");
  const { news, store } = useCourier();
  if (news.length === 0) return null;
  const textOf = (item: News) =>
    item.kind === "runGone"
      ? t("news.runGone", { number: item.number })
      : t(`news.${item.kind}`, { stop: t(`stop.${item.stop}`, { name: item.name }) });
  return (
    <section aria-label={t("news.title")} className="mb-4">
      <Notice tone="warn" live title={t("news.title")}>
        <ul className="mt-1 grid gap-1 text-body text-ink">
          {news.map((item) => (
            <li key={item.kind === "runGone" ? item.number : `${item.kind} ${item.stopId}`}>{textOf(item)}</li>
          ))}
        </ul>
        <Button variant="outline" size="lg" block className="mt-3" onClick={() => void store?.readNews()}>
          {t("refusals.understood")}
        </Button>
      </Notice>
    </section>
  );
}
