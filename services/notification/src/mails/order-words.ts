import type { Locale } from "./content.ts";

interface Words {
  readonly subject: string;
  readonly title: string;
  readonly text: string;
}

interface OrderWords {
  readonly placed: { subject: string; title: string; text: string };
  readonly cancelled: { subject: string; title: string; text: string };
  readonly partCancelled: { subject: string; title: string; text: string };
  readonly linesCancelled: Words;
  readonly link: { subject: string; title: string; text: string };
  readonly returnRequested: Words;
  readonly returnApproved: Words;
  readonly returnDeclined: Words;
  readonly returnCancelled: Words;
  readonly returnExpired: Words;
  readonly returnRefunded: Words;
  readonly action: string;
  readonly linkNote: string;
  readonly delivery: string;
  readonly free: string;
  readonly discount: string;
  readonly total: string;
  readonly due: string;
  readonly reason: string;
  readonly noMore: string;
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
    linesCancelled: {
      subject: "Some items of order {number} are cancelled",
      title: "The seller cannot send some items",
      text: "Some items of order {number} will not be sent, and nothing is charged for them: money that is held is let go of, money that was taken is given back. The rest comes as it was promised. The order says why.",
    },
    link: {
      subject: "The link to your order {number}",
      title: "Here is your order",
      text: "You asked for a link to order {number}. It shows the order without signing in.",
    },
    returnRequested: {
      subject: "Your return from order {number}",
      title: "Your return is asked for",
      text: "The seller has been told that you want to send something of order {number} back, and answers within three days. Wait for the answer before you send it.",
    },
    returnApproved: {
      subject: "Your return from order {number} is approved",
      title: "You can send it back",
      text: "The seller takes your return from order {number}. Open the order in the browser or account you ordered with to see where to send it and by when it has to arrive.",
    },
    returnDeclined: {
      subject: "Your return from order {number} is declined",
      title: "The seller declined your return",
      text: "The seller does not take your return from order {number}. Open the order in the browser or account you ordered with to read why.",
    },
    returnCancelled: {
      subject: "Your return from order {number} is cancelled",
      title: "Your return is cancelled",
      text: "You keep what you were about to send back from order {number}. While its time for returns lasts you can ask for a return again.",
    },
    returnExpired: {
      subject: "Your return from order {number} did not arrive",
      title: "Your return did not arrive in time",
      text: "The seller waited for your return from order {number}, and it did not arrive. If you have sent it, answer this mail and say with which parcel.",
    },
    returnRefunded: {
      subject: "The money for your return from order {number}",
      title: "Your return is refunded",
      text: "The money for your return from order {number} is on its way to the card you paid with. Your bank may take a few days to show it.",
    },
    action: "See the order",
    linkNote: "Whoever has the link sees the order: pass it on only to people who may.",
    delivery: "Delivery",
    free: "free",
    discount: "Discount",
    total: "Total",
    due: "You pay",
    reason: "You get this mail because this address was given with an order at Souk.",
    noMore: "Stop mail about deliveries",
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
    linesCancelled: {
      subject: "Часть товаров заказа {number} отменена",
      title: "Продавец не может отправить часть товаров",
      text: "Часть товаров заказа {number} не будет отправлена, платить за них не нужно: бронь денег снимется, а списанное вернётся. Остальное придёт, как обещано. Причина указана в заказе.",
    },
    link: {
      subject: "Ссылка на заказ {number}",
      title: "Ваш заказ",
      text: "Вы попросили ссылку на заказ {number}. По ней заказ видно без входа в аккаунт.",
    },
    returnRequested: {
      subject: "Возврат по заказу {number}",
      title: "Возврат запрошен",
      text: "Мы передали продавцу, что вы хотите вернуть часть заказа {number}. Он ответит в течение трёх дней. Дождитесь ответа, прежде чем отправлять.",
    },
    returnApproved: {
      subject: "Возврат по заказу {number} одобрен",
      title: "Можно отправлять",
      text: "Продавец примет возврат по заказу {number}. Куда отправить и до какого дня, видно в заказе: откройте его в браузере или аккаунте, где заказывали.",
    },
    returnDeclined: {
      subject: "В возврате по заказу {number} отказано",
      title: "Продавец отказал в возврате",
      text: "Продавец не примет возврат по заказу {number}. Почему, видно в заказе: откройте его в браузере или аккаунте, где заказывали.",
    },
    returnCancelled: {
      subject: "Возврат по заказу {number} отменён",
      title: "Возврат отменён",
      text: "Вы оставляете себе то, что хотели вернуть по заказу {number}. Пока не истёк срок возврата, вы можете попросить о нём снова.",
    },
    returnExpired: {
      subject: "Возврат по заказу {number} не пришёл",
      title: "Возврат не пришёл вовремя",
      text: "Продавец ждал возврат по заказу {number}, но он не пришёл. Если вы его отправили, ответьте на это письмо и укажите номер посылки.",
    },
    returnRefunded: {
      subject: "Деньги за возврат по заказу {number}",
      title: "Деньги возвращаются",
      text: "Деньги за возврат по заказу {number} отправлены на карту, которой вы платили. Банк может показать их через несколько дней.",
    },
    action: "Посмотреть заказ",
    linkNote: "Заказ увидит любой, у кого есть ссылка: делитесь ею только с теми, кому можно.",
    delivery: "Доставка",
    free: "бесплатно",
    discount: "Скидка",
    total: "Итого",
    due: "К оплате",
    reason: "Вы получили это письмо, потому что этот адрес указан в заказе на Souk.",
    noMore: "Не присылать письма о доставке",
  },
};
