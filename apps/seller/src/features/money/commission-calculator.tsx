"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { SummaryList } from "@souk/ui/components/summary-list";
import { TextField } from "@souk/ui/components/text-field";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { TermsView } from "@/server/routers/commission/rule-view";
import { useTRPC } from "@/trpc/react";
import { Choice } from "../commission/scope-fields.tsx";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";

interface CommissionCalculatorProps {
  readonly currencyCode: string;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
}

/** What is left of a price, before anything is listed. */
export function CommissionCalculator({ currencyCode, categories }: CommissionCalculatorProps) {
  const t = useTranslations("commission");
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const [categoryId, setCategoryId] = useState("");
  const [price, setPrice] = useState("");
  const [asked, setAsked] = useState<{ categoryId: string; price: string } | null>(null);
  const quote = useQuery({
    ...useTRPC().money.quoteCommission.queryOptions(asked ? { shop, currencyCode, ...asked } : skipToken),
    retry: false,
  });

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (price.trim() !== "") setAsked({ categoryId, price: price.trim() });
  }

  const { data } = quote;
  const shareOf = ({ percent, fixed }: TermsView) => (fixed ? t("terms.percentAndFixed", { percent, fixed }) : percent);
  return (
    <Card>
      <form noValidate onSubmit={send} className="grid items-start gap-4 sm:grid-cols-[1fr_10rem_auto]">
        <Choice
          label={t("form.category")}
          none={t("calculator.noCategory")}
          value={categoryId}
          choices={categories}
          onChange={setCategoryId}
        />
        <TextField
          name="price"
          label={t("calculator.price", { currency: currencyCode })}
          inputMode="decimal"
          value={price}
          maxLength={20}
          onText={setPrice}
          error={quote.error ? errorText(quote.error) : undefined}
        />
        <Button type="submit" variant="outline" className="sm:mt-6" loading={quote.isFetching}>
          {t("calculator.ask")}
        </Button>
      </form>
      {data && (
        <div role="status">
          <SummaryList
            className="mt-5 max-w-reading"
            rows={[
              { id: "price", label: t("calculator.shopperPays"), value: data.price },
              {
                id: "commission",
                label: `${t("title")}, ${shareOf(data.terms)} · ${t(`levels.${data.level}`)}`,
                value: data.commission,
              },
            ]}
            total={{ label: t("calculator.receives"), value: data.receives }}
          />
          <p className="mt-2 text-label text-soft">{t("calculator.note")}</p>
        </div>
      )}
    </Card>
  );
}
