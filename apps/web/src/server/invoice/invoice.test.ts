import { create } from "@bufbuild/protobuf";
import { OrderSchema, SellerOrder_State } from "@souk/contracts/order/v1/order";
import { expect, test } from "vitest";
import en from "../../messages/en/orders.json" with { type: "json" };
import ru from "../../messages/ru/orders.json" with { type: "json" };
import { type InvoiceParts, makeInvoice } from "./make-invoice.ts";
import { renderInvoice } from "./render-invoice.ts";

const money = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const text = (english: string, russian: string) => ({ byLanguage: { en: english, ru: russian } });

function wordsOf(locale: "en" | "ru"): InvoiceParts["words"] {
  const { invoice } = locale === "en" ? en : ru;
  return {
    ...invoice,
    page: (page, count) => invoice.page.replace("{page}", String(page)).replace("{count}", String(count)),
    taxRate: (percent) => invoice.taxRate.replace("{percent}", percent),
  };
}

/** A seller order of so many lines at 12.30 with delivery of 3.90 and a discount of 1.00, tax of 23 % contained. */
function part(sellerId: string, lines: number, state = SellerOrder_State.PLACED) {
  const items = 1230n * BigInt(lines);
  const total = items + 390n - 100n;
  const tax = (total * 23n) / 123n;
  return {
    id: `${sellerId}-order`,
    sellerId,
    state,
    lines: Array.from({ length: lines }, (_, at) => ({
      title: text(
        `Reduction-fired stoneware teapot No. ${at}`,
        `Чайник из каменной массы восстановительного обжига № ${at}`,
      ),
      options: [{ name: text("Colour", "Цвет"), value: text("Ink blue", "Чернильно-синий") }],
      quantity: 1,
      unitPrice: money(1230n),
      total: money(1230n),
    })),
    discounts: [{ name: text("Autumn", "Осень"), couponCode: "AUTUMN", amount: money(100n) }],
    totals: {
      items: money(items),
      delivery: money(390n),
      discount: money(100n),
      total: money(total),
      taxIncluded: money(tax),
      taxes: [{ rateBasisPoints: 2300, base: money(total - tax), tax: money(tax) }],
    },
  };
}

function partsOf(locale: "en" | "ru", sellerOrders: ReturnType<typeof part>[]): InvoiceParts {
  return {
    locale,
    timeZone: "Europe/Lisbon",
    words: wordsOf(locale),
    payment: undefined,
    sellers: new Map([["a", { name: "Oficina", city: "Porto", countryCode: "PT" }]]),
    order: create(OrderSchema, {
      id: "0",
      number: "S-7K2M-94QX",
      sellerOrders,
      totals: { total: money(0n) },
      contact: { name: "Анна Прокопенко", email: "anna@example.com" },
      address: {
        recipient: "Анна Прокопенко",
        line1: "Rua do Almada 214",
        city: "Porto",
        postalCode: "4050-032",
        countryCode: "PT",
      },
      placedAt: { seconds: 1_790_000_000n },
    }),
  };
}

test("the sums of the sellers that stand add up to the total and to net and tax, to the cent", () => {
  const invoice = makeInvoice(partsOf("en", [part("a", 3), part("b", 1), part("c", 2, SellerOrder_State.CANCELLED)]));
  const minor = (shown: string) => BigInt(shown.replace(/\D/g, ""));
  const sellerTotals = invoice.sellers.map(({ sums }) => minor(sums.find(({ isTotal }) => isTotal)?.amount ?? ""));
  expect(sellerTotals).toEqual([3980n, 1520n]);
  expect(minor(invoice.total)).toBe(5500n);
  const [tax, ...others] = invoice.taxes;
  expect(others).toEqual([]);
  expect(minor(tax?.net ?? "") + minor(tax?.tax ?? "")).toBe(5500n);
  expect(invoice.cancelled).toHaveLength(1);
});

test("pieces that the seller cancelled are on no invoice: the lines, the discount, the total and the tax are of what is left", () => {
  const whole = part("a", 2);
  const rest = part("a", 1);
  const [line, other] = whole.lines;
  const cut = {
    ...whole,
    lines: [
      { ...line, quantity: 2, total: money(2460n), cancelledQuantity: 1 },
      { ...other, cancelledQuantity: 1 },
    ],
    restTotals: rest.totals,
    restDiscounts: [{ name: text("Autumn", "Осень"), couponCode: "AUTUMN", amount: money(50n) }],
  };
  const invoice = makeInvoice(partsOf("en", [cut as unknown as typeof whole]));
  expect(invoice.sellers[0]?.lines.map(({ quantity, amount }) => [quantity, amount])).toEqual([["1", "€12.30"]]);
  expect(invoice.sellers[0]?.sums.map(({ amount }) => amount)).toEqual(["€12.30", "€3.90", "−€0.50", "€15.20"]);
  expect(invoice.total).toBe("€15.20");
  const [tax] = invoice.taxes;
  const minor = (shown = "") => BigInt(shown.replace(/\D/g, ""));
  expect(minor(tax?.net) + minor(tax?.tax)).toBe(1520n);
});

for (const locale of ["en", "ru"] as const) {
  test(`the same invoice is the same PDF, with typefaces that can write it (${locale})`, async () => {
    const invoice = makeInvoice(partsOf(locale, [part("a", 30), part("b", 1)]));
    const [first, second] = [await renderInvoice(invoice), await renderInvoice(invoice)];
    expect(first.equals(second)).toBe(true);
    const file = first.toString("latin1");
    expect(file.startsWith("%PDF-1.")).toBe(true);
    expect(file).toContain("+Onest-Regular");
    expect(file.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
  });
}
