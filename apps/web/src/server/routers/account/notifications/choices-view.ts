import "server-only";
import { NotificationChannel, type NotificationChoice, NotificationTopic } from "@souk/contracts/user/v1/user";

/** The mails that nobody has to get, and who wants them. */
export interface ChoicesView {
  readonly wishCheaper: boolean;
  readonly wishBack: boolean;
}

export const topicOf: Readonly<Record<keyof ChoicesView, NotificationTopic>> = {
  wishCheaper: NotificationTopic.WISH_CHEAPER,
  wishBack: NotificationTopic.WISH_BACK,
};

export function choicesView(choices: readonly NotificationChoice[]): ChoicesView {
  const isOn = (wanted: NotificationTopic) =>
    choices.some(({ topic, channel, isOn }) => isOn && topic === wanted && channel === NotificationChannel.EMAIL);
  return { wishCheaper: isOn(topicOf.wishCheaper), wishBack: isOn(topicOf.wishBack) };
}
