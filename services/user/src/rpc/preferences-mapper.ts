import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  NotificationChannel,
  NotificationTopic,
  type NotificationChoice as ProtoChoice,
  type Preferences as ProtoPreferences,
} from "@souk/contracts/user/v1/user";
import { DomainError } from "@souk/errors/domain-error";
import {
  allChoices,
  type Channel,
  channels,
  type NotificationChoice,
  type Preferences,
  type Topic,
  topics,
} from "../domain/preferences.ts";

const protoTopics: Readonly<Record<Topic, NotificationTopic>> = {
  orders: NotificationTopic.ORDERS,
  delivery: NotificationTopic.DELIVERY,
  offers: NotificationTopic.OFFERS,
  wish_cheaper: NotificationTopic.WISH_CHEAPER,
  wish_back: NotificationTopic.WISH_BACK,
  sales: NotificationTopic.SALES,
  payouts: NotificationTopic.PAYOUTS,
  shop: NotificationTopic.SHOP,
};

const protoChannels: Readonly<Record<Channel, NotificationChannel>> = {
  email: NotificationChannel.EMAIL,
  push: NotificationChannel.PUSH,
  app: NotificationChannel.APP,
  sms: NotificationChannel.SMS,
};

export function toProtoPreferences({ keepsRecentlyViewed, notificationChoices }: Omit<Preferences, "quietHours">) {
  return { keepsRecentlyViewed, notificationChoices: toProtoChoices(notificationChoices) };
}

/** Every topic on every channel. */
export function toProtoChoices(chosen: readonly NotificationChoice[]) {
  return allChoices(chosen).map(({ topic, channel, isOn, chosenAt }) => ({
    topic: protoTopics[topic],
    channel: protoChannels[channel],
    isOn,
    ...(chosenAt !== undefined && { chosenAt: timestampFromDate(new Date(chosenAt)) }),
  }));
}

export function toProtoTopics(named: readonly Topic[]): NotificationTopic[] {
  return named.map((topic) => protoTopics[topic]);
}

export function requireTopic(topic: NotificationTopic): Topic {
  const known = topics.find((each) => protoTopics[each] === topic);
  if (known !== undefined) return known;
  throw new DomainError("invalid", "TOPIC_UNKNOWN", "there is no such topic");
}

export function fromProtoPreferences(message: ProtoPreferences | undefined): Omit<Preferences, "quietHours"> {
  if (message === undefined) throw new DomainError("invalid", "PREFERENCES_MISSING", "preferences are needed");
  return {
    keepsRecentlyViewed: message.keepsRecentlyViewed,
    notificationChoices: fromProtoChoices(message.notificationChoices),
  };
}

export function fromProtoChoices(chosen: readonly ProtoChoice[]): NotificationChoice[] {
  return chosen.flatMap(fromProtoChoice);
}

/** The contract refuses a choice of something unknown before it gets here. */
function fromProtoChoice({ topic, channel, isOn }: ProtoChoice): NotificationChoice[] {
  const known = { topic: topics.find((each) => protoTopics[each] === topic), channel: channelOf(channel) };
  return known.topic && known.channel ? [{ topic: known.topic, channel: known.channel, isOn }] : [];
}

function channelOf(channel: NotificationChannel): Channel | undefined {
  return channels.find((each) => protoChannels[each] === channel);
}
