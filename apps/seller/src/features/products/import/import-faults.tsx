"use client";
import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ImportView } from "@/server/routers/imports/import-view";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../../shop/shop-context.tsx";
import { QueryState } from "../../states/query-state.tsx";
import { useFaultText } from "./use-fault-text.ts";

/** What is wrong, by row and column, with what would be right. */
export function ImportFaults({ job: { id, counts } }: { job: ImportView }) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const faultText = useFaultText();
  const { slug: shop } = useShop();
  const found = useInfiniteQuery(
    useTRPC().imports.faults.infiniteQueryOptions(
      { shop, importId: id },
      // Those of the last run, which a look while it began did not find.
      { getNextPageParam: (page) => page.nextCursor, refetchOnMount: "always" },
    ),
  );
  const faults = found.data?.pages.flatMap((page) => page.faults);
  return (
    <section aria-label={t("wrong")} className="grid gap-4">
      <h2 className="text-subheading">{t("wrong")}</h2>
      <p className="max-w-reading text-soft">{t("wrongText")}</p>
      <LinkButton
        href={`/${locale}/${shop}/products/import/${id}/errors`}
        variant="outline"
        size="sm"
        className="justify-self-start"
      >
        <Download aria-hidden strokeWidth={1.75} />
        {t("errorFile", { count: counts.badRowsKept })}
      </LinkButton>
      {counts.badRows > counts.badRowsKept && (
        <p className="text-soft">{t("onlyKept", { count: counts.badRowsKept })}</p>
      )}
      {!faults && <QueryState query={found} />}
      {faults && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className="overflow-x-auto" aria-label={t("wrongCells")} tabIndex={0}>
          <table className="w-full min-w-140 border-collapse text-left">
            <thead>
              <tr className="h-9 border-line border-b text-label text-soft [&>th]:pr-4 [&>th]:font-medium">
                <th className="w-16">{t("column.row")}</th>
                <th className="w-40">{t("column.column")}</th>
                <th className="w-40">{t("column.value")}</th>
                <th>{t("column.fault")}</th>
              </tr>
            </thead>
            <tbody>
              {faults.map((fault) => (
                <tr
                  key={`${fault.row} ${fault.part} ${fault.column} ${fault.reason}`}
                  className="border-line border-b align-top [&>td]:py-2 [&>td]:pr-4"
                >
                  <td className="tabular-nums">{fault.row}</td>
                  <td className="wrap-anywhere font-semibold">{fault.column}</td>
                  <td className="wrap-anywhere">{fault.value}</td>
                  <td>{faultText(fault)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {found.hasNextPage && (
        <Button
          variant="outline"
          size="sm"
          className="justify-self-start"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </section>
  );
}
