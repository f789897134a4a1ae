import type { Locale } from "@souk/payment-sandbox/pages/locale";
import type { Status } from "../shipments/shipment.ts";

type Words = {
  title: string;
  carrier: string;
  note: string;
  unknown: string;
  unknownText: string;
  status: Record<Status, string>;
};

const en: Words = {
  title: "Parcel {number}",
  carrier: "Sandbox carrier",
  note: "This is a test carrier. No parcel moves.",
  unknown: "No parcel has this number",
  unknownText: "Compare the number with the one that the shop shows.",
  status: {
    pre_transit: "Announced by its sender",
    in_transit: "On its way",
    out_for_delivery: "In the van, out for delivery",
    failure: "Could not be delivered",
    delivered: "Delivered",
    return_to_sender: "Goes back to its sender",
    returned: "Back at its sender",
    cancelled: "Cancelled by its sender",
  },
};

const ru: Words = {
  title: "Посылка {number}",
  carrier: "Тестовая служба доставки",
  note: "Это тестовая служба. Посылки не перемещаются.",
  unknown: "Посылки с таким номером нет",
  unknownText: "Сверьте номер с тем, что показывает магазин.",
  status: {
    pre_transit: "Отправитель сообщил о посылке",
    in_transit: "В пути",
    out_for_delivery: "У курьера, едет к получателю",
    failure: "Не удалось вручить",
    delivered: "Вручена",
    return_to_sender: "Возвращается отправителю",
    returned: "Вернулась к отправителю",
    cancelled: "Отменена отправителем",
  },
};

export const words: Record<Locale, Words> = { en, ru };
