import type { Locale } from "./content.ts";

interface OrderWords {
  readonly placed: { subject: string; title: string; text: string };
  readonly cancelled: { subject: string; title: string; text: string };
  readonly partCancelled: { subject: string; title: string; text: string };
  readonly link: { subject: string; title: string; text: string };
  readonly action: string;
  readonly linkNote: string;
  readonly delivery: string;
  readonly free: string;
  readonly discount: string;
  readonly total: string;
  readonly reason: string;
}

/** `{number}` and `{name}` are filled in. */
export const orderWords: Readonly<Record<Locale, OrderWords>> = {
  en: {
    placed: {
      subject: "Your order {number}",
      title: "Thank you, {name}",
      text: "Your order {number} is placed. We hold the payment and take it when the parcels are on their way.",
    },
    cancelled: {
      subject: "Order {number} is cancelled",
      title: "Your order is cancelled",
      text: "Order {number} will not be sent, and nothing is charged for it. If money was held, your bank lets go of it.",
    },
    partCancelled: {
      subject: "A part of order {number} is cancelled",
      title: "One seller’s part is cancelled",
      text: "A part of order {number} will not be sent, and nothing is charged for it. The rest comes as it was promised.",
    },
    link: {
      subject: "The link to your order {number}",
      title: "Here is your order",
      text: "You asked for a link to order {number}. It shows the order without signing in.",
    },
    action: "See the order",
    linkNote: "Whoever has the link sees the order: pass it on only to people who may.",
    delivery: "Delivery",
    free: "free",
    discount: "Discount",
    total: "Total",
    reason: "You get this mail because this address was given with an order at Souk.",
  },
  ru: {
    placed: {
      subject: "Ваш заказ {number}",
      title: "Спасибо, {name}",
      text: "Заказ {number} оформлен. Деньги пока только забронированы: спишем их, когда посылки отправятся в путь.",
    },
    cancelled: {
      subject: "Заказ {number} отменён",
      title: "Ваш заказ отменён",
      text: "Заказ {number} не будет отправлен, платить за него не нужно. Если деньги были забронированы, бронь снимется сама.",
    },
    partCancelled: {
      subject: "Часть заказа {number} отменена",
      title: "Часть заказа отменена",
      text: "Часть заказа {number} не будет отправлена, платить за неё не нужно. Остальное придёт, как обещано.",
    },
    link: {
      subject: "Ссылка на заказ {number}",
      title: "Ваш заказ",
      text: "Вы попросили ссылку на заказ {number}. По ней заказ видно без входа в аккаунт.",
    },
    action: "Посмотреть заказ",
    linkNote: "Заказ увидит любой, у кого есть ссылка: делитесь ею только с теми, кому можно.",
    delivery: "Доставка",
    free: "бесплатно",
    discount: "Скидка",
    total: "Итого",
    reason: "Вы получили это письмо, потому что этот адрес указан в заказе на Souk.",
  },
};
