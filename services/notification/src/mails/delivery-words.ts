import type { Locale } from "./content.ts";

interface Words {
  readonly subject: string;
  readonly title: string;
  readonly text: string;
}

export type DeliveryMailKind =
  | "deliveryCollected"
  | "deliveryDelivered"
  | "deliveryFailed"
  | "deliveryDelayed"
  | "deliveryReturned"
  | "returnPickupFailed"
  | "returnPickupCalledOff";

/** `{number}` is filled in. */
export const deliveryWords: Readonly<Record<Locale, Readonly<Record<DeliveryMailKind, Words>>>> = {
  en: {
    deliveryCollected: {
      subject: "Order {number} is on its way",
      title: "It is on its way",
      text: "The courier has your parcel from order {number}. The order shows when it should arrive, and the PIN to give at the door.",
    },
    deliveryDelivered: {
      subject: "Order {number} is delivered",
      title: "Your parcel is delivered",
      text: "Your parcel from order {number} was handed over. If you did not get it, open the order and tell us.",
    },
    deliveryFailed: {
      subject: "We could not deliver order {number}",
      title: "We came and could not deliver",
      text: "The courier could not hand over your parcel from order {number}. Open the order to see why and what happens next.",
    },
    deliveryDelayed: {
      subject: "Order {number} comes later",
      title: "It takes longer than promised",
      text: "Your parcel from order {number} comes later than we said. We are sorry. The order shows the new time.",
    },
    deliveryReturned: {
      subject: "A parcel of order {number} went back",
      title: "Your parcel went back to its seller",
      text: "Your parcel from order {number} could not be delivered and is with its seller again. Open the order to see how it goes on.",
    },
    returnPickupFailed: {
      subject: "We could not collect your return from order {number}",
      title: "We came and could not collect",
      text: "The courier could not collect your return from order {number} and comes once more on one of the next days. Open the order to see why.",
    },
    returnPickupCalledOff: {
      subject: "No courier collects your return from order {number}",
      title: "Your return was not collected",
      text: "We came twice and could not collect your return from order {number}, so no courier comes any more. Open the order to book one again, or send it yourself.",
    },
  },
  ru: {
    deliveryCollected: {
      subject: "Заказ {number} в пути",
      title: "Заказ в пути",
      text: "Посылка из заказа {number} у курьера. В заказе видно, когда она придёт, и ПИН-код, который нужно назвать у двери.",
    },
    deliveryDelivered: {
      subject: "Заказ {number} доставлен",
      title: "Посылка доставлена",
      text: "Посылку из заказа {number} вручили. Если вы её не получали, откройте заказ и сообщите нам.",
    },
    deliveryFailed: {
      subject: "Не удалось доставить заказ {number}",
      title: "Курьер приезжал, но не смог вручить",
      text: "Курьер не смог вручить посылку из заказа {number}. Почему и что дальше, видно в заказе.",
    },
    deliveryDelayed: {
      subject: "Заказ {number} придёт позже",
      title: "Доставка задерживается",
      text: "Посылка из заказа {number} придёт позже, чем мы обещали. Простите за это. Новое время видно в заказе.",
    },
    deliveryReturned: {
      subject: "Посылка из заказа {number} вернулась продавцу",
      title: "Посылка вернулась продавцу",
      text: "Посылку из заказа {number} не удалось доставить, она снова у продавца. Что будет дальше, видно в заказе.",
    },
    returnPickupFailed: {
      subject: "Не удалось забрать возврат из заказа {number}",
      title: "Курьер приезжал, но не смог забрать",
      text: "Курьер не смог забрать возврат из заказа {number} и приедет ещё раз в один из ближайших дней. Почему не вышло, видно в заказе.",
    },
    returnPickupCalledOff: {
      subject: "Курьер за возвратом из заказа {number} не приедет",
      title: "Возврат не забрали",
      text: "Мы приезжали дважды и не смогли забрать возврат из заказа {number}: курьер больше не приедет. В заказе можно вызвать его снова или отправьте возврат сами.",
    },
  },
};
