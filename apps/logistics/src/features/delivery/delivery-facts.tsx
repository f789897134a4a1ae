"use client";
import { Card } from "@souk/ui/components/card";
import { SummaryList } from "@souk/ui/components/summary-list";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTimes } from "../board/use-times.ts";
import type { DeliveryDetails } from "./use-delivery.ts";

/** To whom, where and by when, as far as it is still known. */
export function DeliveryFacts({ delivery }: { delivery: DeliveryDetails }) {
  const t = useTranslations("delivery");
  const times = useTimes();
  const { drop, postalCode, city, accuracy, from, until, attempts, runId, deliveredAt } = delivery;
  const address = drop?.street ? [drop.name, drop.street, drop.city] : [[postalCode, city].filter(Boolean).join(" ")];
  const row = (id: string, label: string, value: string) => ({ id, label, value, isText: true });
  const rows = [
    row(
      "to",
      t(delivery.isReturn && delivery.state !== "returning" ? "from" : "to"),
      address.filter(Boolean).join("\n"),
    ),
    row("place", t("place"), t(`accuracies.${accuracy}`)),
    ...(until ? [row("promised", t("promised"), times.span(from, until))] : []),
    ...(drop?.arrival && !deliveredAt ? [row("arrival", t("arrival"), times.day(drop.arrival))] : []),
    ...(drop?.note ? [row("note", t("note"), drop.note)] : []),
    row("attempts", t("attempts"), String(attempts)),
  ];
  return (
    <Card>
      <h2 className="mb-4 text-subheading">{t("facts")}</h2>
      <SummaryList rows={rows} />
      {runId && (
        <Link
          href={`/desk/runs/${runId}`}
          className="mt-4 inline-flex min-h-9 items-center rounded-8 font-medium underline underline-offset-4"
        >
          {t("toRun")}
        </Link>
      )}
    </Card>
  );
}
