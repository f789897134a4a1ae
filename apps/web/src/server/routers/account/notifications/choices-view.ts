import "server-only";
import {
  NotificationChannel as Channel,
  type NotificationChoice,
  NotificationTopic as Topic,
} from "@souk/contracts/user/v1/user";
import type { GetNotificationSettingsResponse } from "@souk/contracts/user/v1/user_service";

/** What may be told a shopper or not, and how. */
const choosable = {
  wishCheaper: { topic: Topic.WISH_CHEAPER, channel: Channel.EMAIL },
  wishBack: { topic: Topic.WISH_BACK, channel: Channel.EMAIL },
  deliveryMail: { topic: Topic.DELIVERY, channel: Channel.EMAIL },
  ordersApp: { topic: Topic.ORDERS, channel: Channel.APP },
  deliveryApp: { topic: Topic.DELIVERY, channel: Channel.APP },
  ordersPush: { topic: Topic.ORDERS, channel: Channel.PUSH },
  deliveryPush: { topic: Topic.DELIVERY, channel: Channel.PUSH },
  deliveryText: { topic: Topic.DELIVERY, channel: Channel.SMS },
} as const;

export const choiceKinds = [
  "wishCheaper",
  "wishBack",
  "deliveryMail",
  "ordersApp",
  "deliveryApp",
  "ordersPush",
  "deliveryPush",
  "deliveryText",
] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

export type ChoicesView = Readonly<Record<ChoiceKind, boolean>>;

export interface QuietHoursView {
  /** By the wall clock: "22:00". */
  readonly from: string;
  readonly until: string;
  readonly timeZone: string;
}

/** All of a shopper's choices; null quiet hours: none. */
export interface NotificationSettingsView extends ChoicesView {
  readonly quietHours: QuietHoursView | null;
}

export const whatOf = (kind: ChoiceKind) => choosable[kind];

export function choicesView(choices: readonly NotificationChoice[]): ChoicesView {
  const isOn = (kind: ChoiceKind) => {
    const { topic, channel } = choosable[kind];
    return choices.some((choice) => choice.isOn && choice.topic === topic && choice.channel === channel);
  };
  return {
    wishCheaper: isOn("wishCheaper"),
    wishBack: isOn("wishBack"),
    deliveryMail: isOn("deliveryMail"),
    ordersApp: isOn("ordersApp"),
    deliveryApp: isOn("deliveryApp"),
    ordersPush: isOn("ordersPush"),
    deliveryPush: isOn("deliveryPush"),
    deliveryText: isOn("deliveryText"),
  };
}

export function settingsView(settings: GetNotificationSettingsResponse): NotificationSettingsView {
  const { notificationChoices, quietHours } = settings;
  const { from = "", until = "", timeZone = "" } = quietHours ?? {};
  return { ...choicesView(notificationChoices), quietHours: quietHours ? { from, until, timeZone } : null };
}
