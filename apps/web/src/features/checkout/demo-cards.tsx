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
      <table className="mt-3 w-full text-left">
        <thead className="text-label text-soft">
          <tr>
            <th scope="col" className="py-1 pr-4 font-normal">
              {t("demoCard")}
            </th>
            <th scope="col" className="py-1 font-normal">
              {t("demoOutcome")}
            </th>
          </tr>
        </thead>
        <tbody>
          {cards.map(([number, outcome]) => (
            <tr key={number} className="border-line border-t align-baseline">
              <td className="whitespace-nowrap py-1.5 pr-3 text-label tabular sm:pr-4 sm:text-small">{number}</td>
              <td className="py-1.5">{t(`cards.${outcome}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
