import { pickText } from "@souk/bff/views";
import type { Fulfilment, Shipment } from "@souk/contracts/order/v1/fulfilment";
import { addressView } from "../routers/orders/order-view.ts";
import type { Label, Slip } from "./paper.ts";

export interface PaperWords {
  readonly locale: string;
  readonly slip: string;
  readonly order: string;
  readonly parcelLabel: string;
  readonly seller: string;
  readonly item: string;
  readonly sku: string;
  readonly quantity: string;
  readonly footer: string;
  readonly parcel: (number: number, count: number) => string;
  readonly kilograms: (value: string) => string;
  readonly option: (code: string) => string;
}

interface Sender {
  readonly name: string;
  readonly place: string;
}

/** A label for each parcel that has not left. */
export function makeLabels(
  orders: readonly Fulfilment[],
  sender: Sender,
  words: PaperWords,
  shipmentId?: string,
): Label[] {
  return orders.flatMap((order) =>
    order.shipments
      .filter((shipment) => isWanted(shipment, shipmentId))
      .map((shipment) => ({
        from: [sender.name, sender.place],
        to: addressView(order, words.locale),
        orderNumber: order.orderNumber,
        parcel: parcelOf(order, shipment, words),
        weight: weightOf(shipment, words),
        deliveryOption: words.option(order.deliveryOptionCode),
        code: shipment.code,
      })),
  );
}

/** A slip for each parcel that has not left, in the language of whoever ordered. */
export function makeSlips(
  orders: readonly Fulfilment[],
  sender: Sender,
  wordsOf: (locale: string) => PaperWords,
  shipmentId?: string,
): Slip[] {
  return orders.flatMap((order) => {
    const words = wordsOf(order.locale);
    return order.shipments
      .filter((shipment) => isWanted(shipment, shipmentId))
      .map((shipment) => slipOf(order, shipment, sender, words));
  });
}

/** One parcel, or each that has not left. */
function isWanted({ id, handedOverAt }: Shipment, shipmentId: string | undefined): boolean {
  return shipmentId === undefined ? handedOverAt === undefined : id === shipmentId;
}

function slipOf(order: Fulfilment, shipment: Shipment, sender: Sender, words: PaperWords): Slip {
  const lineOf = new Map(order.lines.map((line) => [line.lineId, line]));
  const weight = weightOf(shipment, words);
  return {
    title: words.slip,
    seller: sender.name,
    facts: [
      [words.order, order.orderNumber],
      [words.parcelLabel, [parcelOf(order, shipment, words), weight].filter(Boolean).join(" · ")],
      [words.seller, [sender.name, sender.place].filter(Boolean).join(", ")],
    ],
    to: addressView(order, words.locale),
    headings: { item: words.item, sku: words.sku, quantity: words.quantity },
    lines: shipment.lines.map(({ lineId, quantity }) => {
      const known = lineOf.get(lineId);
      return {
        title: pickText(known?.line?.title, words.locale),
        options: (known?.line?.options ?? []).map(({ value }) => pickText(value, words.locale)).join(", "),
        sku: known?.sku ?? "",
        quantity,
      };
    }),
    footer: words.footer,
    code: shipment.code,
  };
}

function parcelOf({ shipments }: Fulfilment, { number }: Shipment, words: PaperWords): string {
  return words.parcel(number, shipments.length);
}

function weightOf({ weightGrams }: Shipment, words: PaperWords): string {
  if (weightGrams === 0) return "";
  const kilograms = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 }).format(weightGrams / 1000);
  return words.kilograms(kilograms);
}
