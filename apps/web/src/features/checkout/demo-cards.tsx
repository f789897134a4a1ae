"use client";
import { useTranslations } from "next-intl";

/** The sandbox's own cards; see its README. */
const cards = [
  ["4242 4242 4242 4242", "approve"],
  ["4000 0025 0000 3155", "threeDs"],
  ["4000 0000 0000 0119", "delay"],
  ["4000 0000 0000 0341", "lostReply"],
  ["4000 0000 0000 0002", "declined"],
  ["4000 0000 0000 9995", "funds"],
  ["4000 0000 0000 0069", "expired"],
  ["4000 0000 0000 9987", "lost"],
] as const;

/** Which cards may be tried out; only where no money moves. */
export function DemoCards() {
  const t = useTranslations("checkout.payment");
  return (
    <details className="mt-4 rounded-16 bg-wash px-4 py-3 text-small">
      <summary className="min-h-6 rounded-8 font-medium">{t("demo")}</summary>
      <p className="mt-2 text-soft">{t("demoText")}</p>
      <dl className="mt-3">
        {cards.map(([number, outcome]) => (
          <div key={number} className="flex flex-wrap items-baseline gap-x-4 border-line border-t py-1.5">
            <dt className="w-44 shrink-0 whitespace-nowrap tabular">{number}</dt>
            <dd className="min-w-0 text-soft sm:text-ink">{t(`cards.${outcome}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
