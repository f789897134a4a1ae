import type { Locale } from "../mails/content.ts";
import type { TextTopic } from "./text-topics.ts";

type Words = Readonly<Record<TextTopic | "phone_code", string>>;

/** `{number}` stands for the order's, `{link}` for its page, `{code}` for what confirms a phone. English within one SMS, Russian within two. */
export const textWords: Readonly<Record<Locale, Words>> = {
  en: {
    delivery_next: "Souk: the courier with order {number} comes to you next. {link}",
    delivery_failed: "Souk: we could not deliver order {number}. See why and what happens next: {link}",
    delivery_delivered: "Souk: a parcel of order {number} is delivered. {link}",
    phone_code: "Souk: {code} confirms this number. Enter it within 10 minutes and tell it to nobody.",
  },
  ru: {
    delivery_next: "Souk: курьер с заказом {number} едет к вам. {link}",
    delivery_failed: "Souk: не удалось доставить заказ {number}. Почему и что дальше: {link}",
    delivery_delivered: "Souk: посылка из заказа {number} доставлена. {link}",
    phone_code: "Souk: {code} — код для подтверждения номера. Действует 10 минут, никому его не называйте.",
  },
};
