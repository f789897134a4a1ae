import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { isDomainError } from "@souk/errors/domain-error";
import type { DemoProduct } from "../types.ts";
import type { SeedClients } from "./clients.ts";
import { demoId } from "./demo-id.ts";

const dayMs = 86_400_000;
const placedDaysAgo = 24;
const deliveredDaysAgo = 21;

export interface DemoPurchase {
  readonly shopperId: string;
  readonly shopperKey: string;
  readonly name: string;
  readonly email: string;
  readonly locale: "en" | "ru";
  /** One of each is bought, of the first offer. */
  readonly products: readonly DemoProduct[];
}

/** The order of the shop's first weeks, delivered since; false when it was there before. */
export async function loadPurchase({ order }: SeedClients, purchase: DemoPurchase): Promise<boolean> {
  const { shopperId, shopperKey, name, email, locale, products } = purchase;
  const nowMs = Date.now();
  const request = {
    orderId: purchaseId(shopperKey),
    shopperId,
    lines: products.flatMap(lineOf),
    contact: { name, email, phone: "" },
    address: { recipient: name, line1: "Rua do Almada 214", city: "Porto", postalCode: "4050-032", countryCode: "PT" },
    locale,
    placedAt: timestampFromMs(nowMs - placedDaysAgo * dayMs),
    deliveredAt: timestampFromMs(nowMs - deliveredDaysAgo * dayMs),
  };
  try {
    await order.importOrder(request);
    return true;
  } catch (error) {
    // The same order with the days of an earlier load.
    if (isDomainError(error, "REQUEST_ID_REUSED")) return false;
    throw error;
  }
}

export const purchaseId = (shopperKey: string): string => demoId("order", shopperKey);

/** The offer of a product that a purchase is of. */
export function boughtOffer({ offers }: DemoProduct) {
  const [offer] = offers;
  return offer && { offerId: demoId("offer", offer.key), priceMinor: offer.priceMinor };
}

function lineOf(product: DemoProduct) {
  const offer = boughtOffer(product);
  if (!offer) return [];
  const unitPrice = { currencyCode: "EUR", minorUnits: offer.priceMinor };
  return [{ offerId: offer.offerId, quantity: 1, unitPrice }];
}
