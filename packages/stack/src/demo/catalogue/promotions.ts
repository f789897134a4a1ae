import type { DemoPromotion } from "../types.ts";

/** What is cheaper in the demo shop: two codes that the marketplace pays, and one seller's own offer. */
export const demoPromotions: readonly DemoPromotion[] = [
  {
    key: "welcome",
    name: { en: "Welcome gift: 10% off", ru: "Приветственная скидка 10\u00a0%" },
    couponCode: "WELCOME10",
    percentOff: 10,
    shopperLimit: 1,
  },
  {
    key: "verde-flowers",
    name: { en: "15% off flowers and seeds", ru: "Скидка 15\u00a0% на цветы и семена" },
    sellerKey: "verde",
    categoryKeys: ["flowers-and-seeds"],
    percentOff: 15,
  },
  {
    key: "free-delivery",
    name: { en: "Free delivery from €20", ru: "Бесплатная доставка от 20 €" },
    couponCode: "FREESHIP",
    minimumMinor: 20_00n,
    totalLimit: 500,
  },
];
