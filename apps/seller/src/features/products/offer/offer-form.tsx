"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { OfferFormView, OfferRowView } from "@/server/routers/catalogue/offerable";
import { useErrorText } from "../../errors/use-error-text.ts";
import { useLeaveWarning } from "../../forms/use-leave-warning.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { isPrice } from "../is-price.ts";
import { mayManageCatalogue } from "../may-manage.ts";
import { OfferRow } from "./offer-row.tsx";
import { useOfferChanges } from "./use-offer-changes.ts";

const head = "px-1.5 pb-2 text-left font-medium text-label text-soft first:pl-0";

/** A row for each variant; what is saved is on sale at once. */
export function OfferForm({ product }: { product: OfferFormView }) {
  const t = useTranslations("products.offer");
  const errorText = useErrorText();
  const { role } = useShop();
  const [rows, setRows] = useState(product.rows);
  const { save, remove, isPending, error } = useOfferChanges(product);
  const changed = rows.filter((row, at) => isChanged(row, product.rows[at]));
  const isWrong = changed.some((row) => !isRight(row, product.currencyCode));
  useLeaveWarning(changed.length > 0 && !isPending);
  const patch = (variantId: string, change: Partial<OfferRowView>) =>
    setRows((all) => all.map((row) => (row.variantId === variantId ? { ...row, ...change } : row)));
  function submit(event: FormEvent) {
    event.preventDefault();
    if (changed.length > 0 && !isWrong) save(changed);
  }
  return (
    <form noValidate onSubmit={submit} className="grid max-w-280 gap-5">
      <p className="text-soft">{t("note")}</p>
      {error !== null && (
        <Notice tone="error" live title={t("notSaved")}>
          {errorText(error)}
        </Notice>
      )}
      <fieldset disabled={!mayManageCatalogue(role)} className="min-w-0 overflow-x-auto">
        <table className="w-full min-w-180">
          <thead>
            <tr>
              <th className={head}>{t("variant")}</th>
              <th className={head}>{t("others")}</th>
              <th className={head}>{t("price", { currencyCode: product.currencyCode })}</th>
              <th className={head}>{t("before")}</th>
              <th className={head}>{t("sku")}</th>
              <th className={head}>{t("state")}</th>
              <th className={head}>
                <span className="sr-only">{t("remove")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OfferRow
                key={row.variantId}
                row={row}
                currencyCode={product.currencyCode}
                onChange={(change) => patch(row.variantId, change)}
                onRemove={() => remove(row.offerId)}
              />
            ))}
          </tbody>
        </table>
      </fieldset>
      {mayManageCatalogue(role) && (
        <Button
          type="submit"
          className="justify-self-start"
          disabled={changed.length === 0 || isWrong}
          loading={isPending}
        >
          {t("save", { count: changed.length })}
        </Button>
      )}
    </form>
  );
}

const written = ["price", "compareAt", "sku", "isPaused"] as const;
const isChanged = (row: OfferRowView, before: OfferRowView | undefined) =>
  written.some((field) => row[field] !== before?.[field]);

function isRight({ price, compareAt }: OfferRowView, currencyCode: string): boolean {
  return isPrice(price, currencyCode) && (compareAt.trim() === "" || isPrice(compareAt, currencyCode));
}
