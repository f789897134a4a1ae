import "server-only";
import { NotificationChannel, type NotificationChoice, NotificationTopic } from "@souk/contracts/user/v1/user";

/** What members of a shop may be told in the console or not; what concerns the shop's standing always is. */
export const choiceKinds = ["sales", "payouts", "products"] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

const topicOf = {
  sales: NotificationTopic.SALES,
  payouts: NotificationTopic.PAYOUTS,
  products: NotificationTopic.SHOP,
} as const satisfies Record<ChoiceKind, NotificationTopic>;

export const whatOf = (kind: ChoiceKind) => ({ topic: topicOf[kind], channel: NotificationChannel.APP });

export type ChoicesView = Readonly<Record<ChoiceKind, boolean>>;

export function choicesView(choices: readonly NotificationChoice[]): ChoicesView {
  const isOn = (kind: ChoiceKind) => {
    const { topic, channel } = whatOf(kind);
    return choices.some((choice) => choice.isOn && choice.topic === topic && choice.channel === channel);
  };
  return { sales: isOn("sales"), payouts: isOn("payouts"), products: isOn("products") };
}
