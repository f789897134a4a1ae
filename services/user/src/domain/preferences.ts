export const topics = ["orders", "delivery", "offers"] as const;
export type Topic = (typeof topics)[number];

export const channels = ["email", "push"] as const;
export type Channel = (typeof channels)[number];

export interface NotificationChoice {
  readonly topic: Topic;
  readonly channel: Channel;
  readonly isOn: boolean;
}

export interface Preferences {
  readonly keepsRecentlyViewed: boolean;
  /** Only what was chosen. */
  readonly notificationChoices: readonly NotificationChoice[];
}

export const defaultPreferences: Preferences = { keepsRecentlyViewed: true, notificationChoices: [] };

/** Every topic on every channel: as chosen, or what somebody gets who chose nothing. News is only for those who ask. */
export function allChoices(chosen: readonly NotificationChoice[]): NotificationChoice[] {
  return topics.flatMap((topic) =>
    channels.map((channel) => {
      const choice = chosen.find((each) => each.topic === topic && each.channel === channel);
      return choice ?? { topic, channel, isOn: topic !== "offers" };
    }),
  );
}

/** What was chosen before, with what is chosen now in its place. */
export function withChoices(
  before: readonly NotificationChoice[],
  now: readonly NotificationChoice[],
): NotificationChoice[] {
  const isNew = ({ topic, channel }: NotificationChoice) =>
    now.some((each) => each.topic === topic && each.channel === channel);
  return [...before.filter((choice) => !isNew(choice)), ...now];
}
