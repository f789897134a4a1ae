export const topics = [
  "orders",
  "delivery",
  "offers",
  "wish_cheaper",
  "wish_back",
  "sales",
  "payouts",
  "shop",
] as const;
export type Topic = (typeof topics)[number];

/** Mails that end by one click, without signing in: those of a list end together. */
export const mailLists = {
  wishes: ["wish_cheaper", "wish_back"],
  delivery: ["delivery"],
} as const satisfies Record<string, readonly Topic[]>;
export type MailList = keyof typeof mailLists;

export const channels = ["email", "push", "app", "sms"] as const;
export type Channel = (typeof channels)[number];

export interface NotificationChoice {
  readonly topic: Topic;
  readonly channel: Channel;
  readonly isOn: boolean;
  /** ISO 8601: what shows that somebody agreed. Missing in what was chosen before it was kept. */
  readonly chosenAt?: string;
}

/** By the wall clock of a time zone; until may be on the next day. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
  readonly timeZone: string;
}

export interface Preferences {
  readonly keepsRecentlyViewed: boolean;
  /** Only what was chosen. */
  readonly notificationChoices: readonly NotificationChoice[];
  readonly quietHours: QuietHours | null;
}

export const defaultPreferences: Preferences = { keepsRecentlyViewed: true, notificationChoices: [], quietHours: null };

const onUnlessRefused: readonly Topic[] = ["orders", "delivery", "sales", "payouts", "shop"];

/** Every topic on every channel: as chosen, or what somebody gets who chose nothing. What is optional is only for those who ask. */
export function allChoices(chosen: readonly NotificationChoice[]): NotificationChoice[] {
  return topics.flatMap((topic) =>
    channels.map((channel) => {
      const choice = chosen.find((each) => each.topic === topic && each.channel === channel);
      return choice ?? { topic, channel, isOn: channel !== "sms" && onUnlessRefused.includes(topic) };
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

export function wantsTexts(chosen: readonly NotificationChoice[]): boolean {
  return chosen.some(({ channel, isOn }) => channel === "sms" && isOn);
}

/** The same choices without text messages. */
export function withoutTexts(chosen: readonly NotificationChoice[], at: Date): NotificationChoice[] {
  const on = chosen.filter(({ channel, isOn }) => channel === "sms" && isOn);
  return withChoices(
    chosen,
    on.map((choice) => ({ ...choice, isOn: false })),
    at,
  );
}

/** The topics of a list of mails that are on. */
export function mailsOn(list: MailList, chosen: readonly NotificationChoice[]): Topic[] {
  const on = allChoices(chosen).filter(({ channel, isOn }) => isOn && channel === "email");
  return mailLists[list].filter((topic) => on.some((choice) => choice.topic === topic));
}
