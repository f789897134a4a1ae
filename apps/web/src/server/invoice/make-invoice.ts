import { timestampDate } from "@bufbuild/protobuf/wkt";
import { addressLines } from "@souk/address/address-lines";
import { pickText } from "@souk/bff/views";
import { type Order, type OrderLine, type SellerOrder, SellerOrder_State } from "@souk/contracts/order/v1/order";
import type { Payment } from "@souk/contracts/payment/v1/payment";
import type { Seller } from "@souk/contracts/seller/v1/seller";
import { formatMoney } from "@souk/money/format";
import type { Invoice, InvoiceLine, InvoiceSeller, InvoiceSum, InvoiceWords } from "./invoice.ts";
import { minorOf, sumTaxes } from "./invoice-taxes.ts";

export interface InvoiceParts {
  readonly order: Order;
  readonly payment: Payment | undefined;
  readonly sellers: ReadonlyMap<string, Pick<Seller, "name" | "city" | "countryCode">>;
  readonly locale: string;
  readonly timeZone: string;
  readonly words: InvoiceWords & SumWords;
}

type SumWords = Readonly<Record<"items" | "delivery" | "free" | "discount" | "sellerTotal", string>> & {
  readonly taxRate: (percent: string) => string;
};

/** The invoice of an order: a section per seller, without the parts that were cancelled. */
export function makeInvoice({ order, payment, sellers, locale, timeZone, words }: InvoiceParts): Invoice {
  const currencyCode = order.totals?.total?.currencyCode ?? "";
  const text = (minorUnits: bigint) => formatMoney({ currencyCode, minorUnits }, locale);
  const placedAt = order.placedAt ? timestampDate(order.placedAt) : new Date(0);
  const standing = order.sellerOrders.filter(({ state }) => state !== SellerOrder_State.CANCELLED).map(whatIsLeft);
  const cancelled = order.sellerOrders.filter(({ state }) => state === SellerOrder_State.CANCELLED);
  const nameOf = ({ sellerId }: SellerOrder) => sellers.get(sellerId)?.name ?? "";
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const taxes = standing.flatMap(({ totals }) =>
    (totals?.taxes ?? []).map((line) => ({ ...line, base: minorOf(line.base), tax: minorOf(line.tax) })),
  );
  return {
    locale,
    words,
    number: order.number,
    date: new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }).format(placedAt),
    issuedAt: placedAt,
    billTo: billTo(order, locale),
    paidBy: payment?.cardLast4 ? `${payment.cardBrand} •••• ${payment.cardLast4}` : null,
    sellers: standing.map((part): InvoiceSeller => {
      const seller = sellers.get(part.sellerId);
      return {
        name: nameOf(part),
        place: [seller?.city, seller && countryName(seller.countryCode, locale)].filter(Boolean).join(", "),
        lines: part.lines.map((line) => invoiceLine(line, { locale, text })),
        sums: sumsOf(part, { text, words, locale }),
      };
    }),
    cancelled: cancelled.map(nameOf),
    total: text(standing.reduce((sum, { totals }) => sum + minorOf(totals?.total), 0n)),
    taxes: sumTaxes(taxes)
      .filter(({ rateBasisPoints }) => rateBasisPoints > 0)
      .map(({ rateBasisPoints, base, tax }) => ({
        rate: words.taxRate(percent.format(rateBasisPoints / 100)),
        net: text(base),
        tax: text(tax),
      })),
  };
}

type Texts = { readonly locale: string; readonly text: (minorUnits: bigint) => string };

/** Without the pieces that its seller cancelled. */
function whatIsLeft(part: SellerOrder): SellerOrder {
  if (!part.restTotals) return part;
  const lines = part.lines.flatMap((line) => {
    const quantity = line.quantity - line.cancelledQuantity;
    const unitPrice = minorOf(line.unitPrice);
    const total = line.total && { ...line.total, minorUnits: unitPrice * BigInt(quantity) };
    return quantity > 0 ? [{ ...line, quantity, ...(total && { total }) }] : [];
  });
  return { ...part, lines, totals: part.restTotals, discounts: part.restDiscounts };
}

function invoiceLine(line: OrderLine, { locale, text }: Texts): InvoiceLine {
  return {
    title: pickText(line.title, locale),
    options: line.options.map(({ value }) => pickText(value, locale)).join(", "),
    quantity: String(line.quantity),
    unitPrice: text(minorOf(line.unitPrice)),
    amount: text(minorOf(line.total)),
  };
}

function sumsOf(
  { totals, discounts }: SellerOrder,
  { text, words, locale }: Texts & { words: SumWords },
): InvoiceSum[] {
  const row = (label: string, amount: string, isTotal = false): InvoiceSum => ({ label, amount, isTotal });
  const delivery = minorOf(totals?.delivery);
  return [
    row(words.items, text(minorOf(totals?.items))),
    row(words.delivery, delivery === 0n ? words.free : text(delivery)),
    ...discounts.map(({ name, couponCode, amount }) => {
      const label = pickText(name, locale) || words.discount;
      return row(couponCode ? `${label} (${couponCode})` : label, `−${text(minorOf(amount))}`);
    }),
    row(words.sellerTotal, text(minorOf(totals?.total)), true),
  ];
}

function billTo({ contact, address }: Order, locale: string): string[] {
  const lines = address ? [address.recipient || contact?.name || "", ...addressLines(address)] : [contact?.name ?? ""];
  return [...lines, address ? countryName(address.countryCode, locale) : "", contact?.email ?? ""].filter(Boolean);
}

function countryName(code: string, locale: string): string {
  return code === "" ? "" : (new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code);
}
