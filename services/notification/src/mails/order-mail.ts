import { type Order, SellerOrder_State } from "@souk/contracts/order/v1/order";
import { formatMoney } from "@souk/money/format";
import { isZero, subtract, zero } from "@souk/money/money";
import { fromProto } from "@souk/money/proto";
import { type Block, button, type Locale, localeOf, type MailContent, note, text } from "./content.ts";
import { type DeliveryMailKind, deliveryWords } from "./delivery-words.ts";
import { orderWords } from "./order-words.ts";
import type { ShopLinks } from "./shop-links.ts";

export type OrderMailKind =
  | ("placed" | "cancelled" | "partCancelled" | "linesCancelled" | "link")
  | ("returnRequested" | "returnApproved" | "returnDeclined")
  | ("returnCancelled" | "returnExpired" | "returnRefunded")
  | DeliveryMailKind;

/** A mail to who ordered. The link opens the order without signing in: guests order too. */
export function orderMail(kind: OrderMailKind, order: Order, token: string, links: ShopLinks): MailContent {
  const locale = localeOf(order.locale);
  const words = orderWords[locale];
  const values = { number: order.number, name: order.contact?.name ?? "" };
  const fill = (template: string) =>
    template.replace(/\{(number|name)\}/g, (_, key: keyof typeof values) => values[key]);
  const { subject, title, text: said } = { ...words, ...deliveryWords[locale] }[kind];
  return {
    locale,
    subject: fill(subject),
    title: fill(title),
    blocks: [
      text(fill(said)),
      ...(kind === "placed" ? [summary(order, locale)] : []),
      ...(kind === "linesCancelled" ? [cancelledPieces(order, locale)] : []),
      button(words.action, links.order(locale, token)),
      note(words.linkNote),
    ],
    reason: words.reason,
  };
}

function summary({ sellerOrders, totals }: Order, locale: Locale): Block {
  const words = orderWords[locale];
  const amount = (money: Parameters<typeof fromProto>[0]) => formatMoney(fromProto(money), locale);
  const lines = sellerOrders
    .flatMap(({ lines }) => lines)
    .map((line) => [`${line.quantity} × ${titleOf(line.title?.byLanguage, locale)}`, amount(line.total)] as const);
  const delivery = fromProto(totals?.delivery);
  const discount = totals?.discount && fromProto(totals.discount);
  return {
    kind: "rows",
    rows: [
      ...lines,
      [words.delivery, isZero(delivery) ? words.free : formatMoney(delivery, locale)],
      ...(discount && !isZero(discount) ? [[words.discount, `−${formatMoney(discount, locale)}`] as const] : []),
      [words.total, amount(totals?.total)],
    ],
  };
}

/** All that sellers cancelled of parts that stand, and what is left to pay. */
function cancelledPieces({ sellerOrders, totals, cancelledTotal }: Order, locale: Locale): Block {
  const lines = sellerOrders
    .filter(({ state }) => state !== SellerOrder_State.CANCELLED)
    .flatMap((part) => part.lines)
    .filter(({ cancelledQuantity }) => cancelledQuantity > 0);
  const total = fromProto(totals?.total);
  const due = subtract(total, cancelledTotal ? fromProto(cancelledTotal) : zero(total.currencyCode));
  return {
    kind: "rows",
    rows: [
      ...lines.map((line) => {
        const label = `${line.cancelledQuantity} × ${titleOf(line.title?.byLanguage, locale)}`;
        return [label, `−${formatMoney(fromProto(line.cancelledTotal), locale)}`] as const;
      }),
      [orderWords[locale].due, formatMoney(due, locale)],
    ],
  };
}

function titleOf(values: Readonly<Record<string, string>> | undefined, locale: Locale): string {
  return values?.[locale] ?? values?.en ?? Object.values(values ?? {})[0] ?? "";
}
