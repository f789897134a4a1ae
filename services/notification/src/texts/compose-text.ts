import { orderNumber } from "@souk/ids/order-number";
import type { Locale } from "../mails/content.ts";
import type { ShopLinks } from "../mails/shop-links.ts";
import type { TextTopic } from "./text-topics.ts";
import { textWords } from "./text-words.ts";

/** What is said of an order: its number and where its page is. No PIN, no name, no address. */
export function orderText(
  { topic, locale, orderId }: { topic: TextTopic; locale: Locale; orderId: string },
  links: Pick<ShopLinks, "shortOrder">,
): string {
  return textWords[locale][topic]
    .replace("{number}", orderNumber(orderId))
    .replace("{link}", links.shortOrder(locale, orderId));
}

export function codeText({ locale, code }: { locale: Locale; code: string }): string {
  return textWords[locale].phone_code.replace("{code}", code);
}
