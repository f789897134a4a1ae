import "server-only";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type Locale, locales } from "../../i18n/locales.ts";
import { asUser, type Context } from "../context.ts";
import { makeSlips, type PaperWords } from "./make-papers.ts";
import { printLabels } from "./print-labels.ts";
import { renderSlips } from "./render-slips.ts";

const request = z.object({
  kind: z.enum(["labels", "slips"]),
  orders: z.array(z.uuid()).min(1).max(50),
  shipment: z.uuid().optional(),
});

export type PaperRequest = z.infer<typeof request>;

export function readPaperRequest(query: URLSearchParams): PaperRequest | undefined {
  const shipment = query.get("shipment") ?? undefined;
  const asked = { kind: query.get("kind"), orders: query.getAll("order"), ...(shipment && { shipment }) };
  return request.safeParse(asked).data;
}

/** Undefined for somebody who has no such shop, and when no parcel waits. */
export async function printPapers(
  ctx: Context,
  { kind, orders, shipment, shop: slug }: PaperRequest & { shop: string },
  signal: AbortSignal,
): Promise<Buffer | undefined> {
  if (!ctx.session) return undefined;
  const shop = (await ctx.myShops()).find((each) => each.slug === slug);
  if (!shop) return undefined;
  const options = { ...asUser(ctx.session), signal };
  const ids = { sellerId: shop.id, sellerOrderIds: [...new Set(orders)] };
  const [{ fulfilments }, { sellers }, words] = await Promise.all([
    ctx.clients.fulfilment.batchGetFulfilments(ids, options),
    ctx.clients.seller.batchGetSellers({ sellerIds: [shop.id] }, options),
    allWords(),
  ]);
  const sender = { name: shop.name, place: sellers[0]?.city ?? "" };
  const wordsOf = (locale: string) => words[locales.find((each) => each === locale) ?? ctx.locale];
  const { slipsTitle } = wordsOf(ctx.locale);
  const look = { locale: ctx.locale, at: new Date() };
  if (kind === "labels") {
    const printing = {
      sellerId: shop.id,
      fulfilments,
      sender,
      words: wordsOf(ctx.locale),
      shipmentId: shipment,
      signal,
    };
    return printLabels({ ...ctx, session: ctx.session }, printing);
  }
  const slips = makeSlips(fulfilments, sender, wordsOf, shipment);
  return slips.length > 0 ? renderSlips(slips, { ...look, title: slipsTitle }) : undefined;
}

async function allWords(): Promise<Record<Locale, PaperWords & { labelsTitle: string; slipsTitle: string }>> {
  const [en, ru] = await Promise.all([paperWords("en"), paperWords("ru")]);
  return { en, ru };
}

async function paperWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "orders" });
  return {
    locale,
    slip: t("paper.slip"),
    order: t("paper.order"),
    parcelLabel: t("paper.parcelLabel"),
    seller: t("paper.seller"),
    item: t("paper.item"),
    sku: t("paper.sku"),
    quantity: t("paper.quantity"),
    footer: t("paper.footer"),
    labelsTitle: t("paper.labelsTitle"),
    slipsTitle: t("paper.slipsTitle"),
    parcel: (number: number, count: number) => t("paper.parcel", { number: String(number), count: String(count) }),
    kilograms: (value: string) => t("paper.kilograms", { value }),
    option: (code: string) => (t.has(`option.${code}`) ? t(`option.${code}`) : code),
  };
}
