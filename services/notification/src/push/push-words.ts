import type { Locale } from "../mails/content.ts";
import type { PushTopic } from "./push-topics.ts";

interface Words {
  readonly title: string;
  readonly body: string;
}

/** `{number}` stands for the order's. */
export const pushWords: Readonly<Record<Locale, Readonly<Record<PushTopic, Words>>>> = {
  en: {
    order_cancelled: { title: "Order {number} is cancelled", body: "Nothing is charged for it." },
    order_part_cancelled: { title: "A part of order {number} is cancelled", body: "The rest comes as promised." },
    order_lines_cancelled: {
      title: "Some items of order {number} are cancelled",
      body: "Nothing is charged for them.",
    },
    order_handed_over: { title: "A parcel of order {number} is on its way", body: "It has left the seller." },
    return_approved: { title: "You can send it back", body: "Order {number} says where to and by when." },
    return_declined: { title: "Your return is declined", body: "Why is in order {number}." },
    return_expired: { title: "Your return did not arrive in time", body: "It was about order {number}." },
    return_refunded: { title: "Your return is refunded", body: "The money from order {number} is on its way." },
    delivery_next: { title: "The courier comes to you next", body: "Have the PIN of order {number} at hand." },
    delivery_delivered: { title: "A parcel is delivered", body: "It was of order {number}." },
    delivery_failed: { title: "We could not deliver order {number}", body: "See why and what happens next." },
    delivery_delayed: { title: "Order {number} comes later", body: "The order shows the new time." },
    delivery_returned: { title: "A parcel of order {number} went back", body: "It could not be delivered." },
    return_pickup_failed: {
      title: "We could not collect your return",
      body: "The courier of order {number} comes again.",
    },
    return_pickup_called_off: {
      title: "No courier collects your return",
      body: "Order {number} says what you can do.",
    },
  },
  ru: {
    order_cancelled: { title: "Заказ {number} отменён", body: "Платить за него не нужно." },
    order_part_cancelled: { title: "Часть заказа {number} отменена", body: "Остальное придёт вовремя." },
    order_lines_cancelled: {
      title: "Часть товаров заказа {number} отменена",
      body: "Платить за них не нужно.",
    },
    order_handed_over: { title: "Посылка заказа {number} в пути", body: "Продавец её передал." },
    return_approved: { title: "Можно отправлять обратно", body: "Куда и до какого дня — в заказе {number}." },
    return_declined: { title: "В возврате отказано", body: "Почему — в заказе {number}." },
    return_expired: { title: "Возврат не пришёл вовремя", body: "Он был из заказа {number}." },
    return_refunded: { title: "Деньги возвращены", body: "Возврат из заказа {number} уже идёт на карту." },
    delivery_next: { title: "Курьер едет к вам", body: "Приготовьте PIN-код заказа {number}." },
    delivery_delivered: { title: "Посылка доставлена", body: "Она из заказа {number}." },
    delivery_failed: { title: "Не удалось доставить заказ {number}", body: "Узнайте, почему и что дальше." },
    delivery_delayed: { title: "Заказ {number} придёт позже", body: "Новое время — в заказе." },
    delivery_returned: { title: "Посылка заказа {number} вернулась", body: "Её не удалось доставить." },
    return_pickup_failed: { title: "Не удалось забрать возврат", body: "Курьер по заказу {number} приедет ещё раз." },
    return_pickup_called_off: {
      title: "Курьер за возвратом не приедет",
      body: "Что делать дальше — в заказе {number}.",
    },
  },
};
