import type { NotificationChannel, NotificationChoice, NotificationTopic } from "@souk/contracts/user/v1/user";

/** Whether somebody wants to hear of something this way. */
export function isWanted(
  choices: readonly NotificationChoice[],
  topic: NotificationTopic,
  channel: NotificationChannel,
): boolean {
  return choices.some((choice) => choice.isOn && choice.topic === topic && choice.channel === channel);
}
