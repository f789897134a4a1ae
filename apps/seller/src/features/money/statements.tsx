"use client";
import { Card } from "@souk/ui/components/card";
import { Field } from "@souk/ui/components/field";
import { LinkButton } from "@souk/ui/components/link-button";
import { Select } from "@souk/ui/components/select";
import { SummaryList } from "@souk/ui/components/summary-list";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { lastMonths } from "./last-months.ts";

/** What a month did to the balance, to read and to download. */
export function Statements({ currencies }: { currencies: readonly string[] }) {
  const t = useTranslations("money.statements");
  const format = useFormatter();
  const locale = useLocale();
  const { slug: shop } = useShop();
  const [months] = useState(() => lastMonths(new Date(), 12));
  const [month, setMonth] = useState(months[0] ?? "");
  const [currencyCode, setCurrency] = useState(currencies[0] ?? "");
  const input = { shop, month, currencyCode };
  const statement = useQuery({
    ...useTRPC().money.statement.queryOptions(input),
    placeholderData: keepPreviousData,
  });
  const nameOf = (text: string) =>
    format.dateTime(new Date(`${text}-15T12:00:00Z`), { month: "long", year: "numeric", timeZone: "UTC" });
  const parts = statement.data?.parts ?? [];
  const closing = parts.at(-1);
  return (
    <section aria-labelledby="statements">
      <h2 id="statements" className="mb-3 text-subheading">
        {t("title")}
      </h2>
      <Card>
        <div className="flex flex-wrap items-end gap-4">
          <Field label={t("month")}>
            {(control) => (
              <Select {...control} value={month} onChange={(event) => setMonth(event.target.value)}>
                {months.map((each) => (
                  <option key={each} value={each}>
                    {nameOf(each)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {currencies.length > 1 && (
            <Field label={t("currency")}>
              {(control) => (
                <Select {...control} value={currencyCode} onChange={(event) => setCurrency(event.target.value)}>
                  {currencies.map((code) => (
                    <option key={code}>{code}</option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          <LinkButton
            variant="outline"
            href={`/${locale}/${shop}/money/statement?month=${month}&currency=${currencyCode}`}
          >
            {t("csv")}
          </LinkButton>
          <LinkButton
            variant="outline"
            href={`/${locale}/${shop}/money/statement?month=${month}&currency=${currencyCode}&format=pdf`}
          >
            {t("pdf")}
          </LinkButton>
        </div>
        {statement.data ? (
          <SummaryList
            className="mt-6 max-w-reading"
            rows={parts.slice(0, -1).map(({ id, amount }) => ({ id, label: t(`parts.${id}`), value: amount }))}
            total={{ label: t("parts.closing"), value: closing?.amount ?? "" }}
          />
        ) : (
          <QueryState query={statement} className="mt-6 h-64" />
        )}
      </Card>
    </section>
  );
}
