import "server-only";
import { Order_State } from "@souk/contracts/order/v1/order";
import { isDomainError } from "@souk/errors/domain-error";
import { getTranslations } from "next-intl/server";
import { asShopper, type Context } from "../context.ts";
import type { Invoice, InvoiceWords } from "./invoice.ts";
import { type InvoiceParts, makeInvoice } from "./make-invoice.ts";

/** Where the shop is at home: the day of an invoice is the day there. */
const timeZone = "Europe/Lisbon";

/** Undefined for somebody who has no orders, and for an order that was cancelled as a whole. */
export async function readInvoice(ctx: Context, orderId: string, signal: AbortSignal): Promise<Invoice | undefined> {
  const { clients, session, guestId, locale } = ctx;
  if (!session && guestId === null) return undefined;
  const call = await asShopper(session ? { session } : { guestId: guestId ?? "" });
  const { order } = await clients.order.getOrder({ orderId }, { ...call, signal });
  if (!order || order.state === Order_State.CANCELLED) return undefined;
  const sellerIds = [...new Set(order.sellerOrders.map((part) => part.sellerId))];
  const [{ payment }, { sellers }, words] = await Promise.all([
    clients.payment.getPayment({ orderId }, { signal }).catch((error: unknown) => {
      if (isDomainError(error, "PAYMENT_NOT_FOUND")) return { payment: undefined };
      throw error;
    }),
    clients.seller.batchGetSellers({ sellerIds }, { signal }),
    wordsOf(locale),
  ]);
  const sellersById = new Map(sellers.map((seller) => [seller.id, seller]));
  return makeInvoice({ order, payment, sellers: sellersById, locale, timeZone, words });
}

async function wordsOf(locale: Context["locale"]): Promise<InvoiceParts["words"]> {
  const t = await getTranslations({ locale, namespace: "orders.invoice" });
  const document: InvoiceWords = {
    title: t("title"),
    number: t("number"),
    date: t("date"),
    billTo: t("billTo"),
    soldBy: t("soldBy"),
    payment: t("payment"),
    item: t("item"),
    quantity: t("quantity"),
    unitPrice: t("unitPrice"),
    amount: t("amount"),
    total: t("total"),
    taxTitle: t("taxTitle"),
    net: t("net"),
    tax: t("tax"),
    cancelled: t("cancelled"),
    footer: t("footer"),
    page: (page, count) => t("page", { page, count }),
  };
  return {
    ...document,
    items: t("items"),
    delivery: t("delivery"),
    free: t("free"),
    discount: t("discount"),
    sellerTotal: t("sellerTotal"),
    taxRate: (percent) => t("taxRate", { percent }),
  };
}
