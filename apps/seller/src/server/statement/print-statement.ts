import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { getTranslations } from "next-intl/server";
import type { Clients } from "../clients.ts";
import { readStatement } from "./read-statement.ts";
import { renderStatement, type StatementWords } from "./statement-pdf.ts";

interface Asked {
  readonly shop: { readonly id: string; readonly name: string };
  readonly currencyCode: string;
  readonly month: string;
  readonly locale: string;
  readonly call: CallOptions;
}

/** A month's statement as PDF in the reader's language; undefined when it is too long for one. */
export async function printStatement(payout: Clients["payout"], asked: Asked): Promise<Buffer | undefined> {
  const { shop, currencyCode, month, locale, call } = asked;
  const at = new Date();
  const [statement, words] = await Promise.all([
    readStatement(payout, { sellerId: shop.id, currencyCode, month, call }),
    wordsOf(locale, { month, currencyCode, at }),
  ]);
  return statement && renderStatement(statement, { shop: shop.name, locale, at, words });
}

async function wordsOf(
  locale: string,
  { month, currencyCode, at }: { month: string; currencyCode: string; at: Date },
): Promise<StatementWords> {
  const t = await getTranslations({ locale, namespace: "money" });
  const zone = { timeZone: "UTC" } as const;
  const name = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", ...zone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", ...zone });
  const first = new Date(`${month}-01T00:00:00Z`);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  const part = (id: string) => t(`statements.parts.${id}`);
  return {
    title: t("paper.title", { month: name.format(first), currency: currencyCode }),
    period: t("paper.period", { from: day.format(first), to: day.format(last) }),
    issued: t("paper.issued", { at: day.format(at) }),
    summary: t("paper.summary"),
    details: t("paper.details"),
    at: t("columns.at"),
    what: t("paper.what"),
    payout: t("kinds.payout"),
    total: t("paper.total"),
    footer: t("paper.footer"),
    page: (number, count) => t("paper.page", { number: String(number), count: String(count) }),
    parts: {
      opening: part("opening"),
      sales: part("sales"),
      refunds: part("refunds"),
      marketplaceDiscounts: part("marketplaceDiscounts"),
      commission: part("commission"),
      payouts: part("payouts"),
      payoutsReturned: part("payoutsReturned"),
      closing: part("closing"),
    },
    columns: {
      sales: part("sales"),
      refunds: part("refunds"),
      discounts: t("paper.discounts"),
      commission: part("commission"),
      payouts: part("payouts"),
    },
  };
}
