export const topics = ["orders", "delivery", "offers", "wish_cheaper", "wish_back"] as const;
export type Topic = (typeof topics)[number];

/** What mails about the wishlist are about: they end together, by one click. */
export const wishTopics = ["wish_cheaper", "wish_back"] as const satisfies readonly Topic[];

export const channels = ["email", "push"] as const;
export type Channel = (typeof channels)[number];

export interface NotificationChoice {
  readonly topic: Topic;
  readonly channel: Channel;
  readonly isOn: boolean;
  /** ISO 8601: what shows that somebody agreed. Missing in what was chosen before it was kept. */
  readonly chosenAt?: string;
}

export interface Preferences {
  readonly keepsRecentlyViewed: boolean;
  /** Only what was chosen. */
  readonly notificationChoices: readonly NotificationChoice[];
}

export const defaultPreferences: Preferences = { keepsRecentlyViewed: true, notificationChoices: [] };

const onUnlessRefused: readonly Topic[] = ["orders", "delivery"];

/** Every topic on every channel: as chosen, or what somebody gets who chose nothing. What is optional is only for those who ask. */
export function allChoices(chosen: readonly NotificationChoice[]): NotificationChoice[] {
  return topics.flatMap((topic) =>
    channels.map((channel) => {
      const choice = chosen.find((each) => each.topic === topic && each.channel === channel);
      return choice ?? { topic, channel, isOn: onUnlessRefused.includes(topic) };
    }),
  );
}

/** What was chosen before, with what is chosen now in its place. What is chosen again as it was keeps its time. */
export function withChoices(
  before: readonly NotificationChoice[],
  now: readonly Omit<NotificationChoice, "chosenAt">[],
  at: Date,
): NotificationChoice[] {
  const isSame = (one: Omit<NotificationChoice, "isOn">, other: Omit<NotificationChoice, "isOn">) =>
    one.topic === other.topic && one.channel === other.channel;
  const changed = now.filter(({ isOn, ...what }) => before.find((each) => isSame(each, what))?.isOn !== isOn);
  return [
    ...before.filter((choice) => !changed.some((each) => isSame(each, choice))),
    ...changed.map(({ topic, channel, isOn }) => ({ topic, channel, isOn, chosenAt: at.toISOString() })),
  ];
}

/** The topics of the wishlist's mails that are on. */
export function wishTopicsOn(chosen: readonly NotificationChoice[]): Topic[] {
  const on = allChoices(chosen).filter(({ channel, isOn }) => isOn && channel === "email");
  return wishTopics.filter((topic) => on.some((choice) => choice.topic === topic));
}
