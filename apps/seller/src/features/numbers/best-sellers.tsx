"use client";
import { useTranslations } from "next-intl";
import type { BestSellerView } from "@/server/routers/numbers/get";

/** Elsewhere they stand below the name. */
const onceWide: readonly string[] = ["visits", "conversion"];

export function BestSellers({ products }: { products: readonly BestSellerView[] }) {
  const t = useTranslations("numbers.best");
  return (
    <section aria-labelledby="best-sellers">
      <h2 id="best-sellers" className="mb-3 text-subheading">
        {t("title")}
      </h2>
      {products.length === 0 ? (
        <p className="border-line border-y py-3.5 text-soft">{t("nothing")}</p>
      ) : (
        <table className="w-full text-small">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr className="border-line border-b text-label text-soft">
              <th scope="col" className="py-2 pr-4 text-left font-normal">
                {t("product")}
              </th>
              {(["orders", "units", "visits", "conversion", "sales"] as const).map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`py-2 pl-4 text-right font-normal ${onceWide.includes(column) ? "max-md:hidden" : ""}`}
                >
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {products.map(({ productId, title, orders, units, visits, conversion, sales }) => (
              <tr key={productId} className="border-line border-b">
                <th scope="row" className="min-w-0 py-2.5 pr-4 text-left font-medium">
                  {title || t("gone")}
                  <span className="block font-normal text-label text-soft md:hidden">
                    {t("looked", { visits })}
                    {conversion && ` · ${t("share", { conversion })}`}
                  </span>
                </th>
                <td className="tabular py-2.5 pl-4 text-right">{orders}</td>
                <td className="tabular py-2.5 pl-4 text-right">{units}</td>
                <td className="tabular py-2.5 pl-4 text-right max-md:hidden">{visits}</td>
                <td className="tabular py-2.5 pl-4 text-right max-md:hidden">{conversion || t("few")}</td>
                <td className="tabular whitespace-nowrap py-2.5 pl-4 text-right font-semibold">{sales}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
