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
};

const protoChannels: Readonly<Record<Channel, NotificationChannel>> = {
  email: NotificationChannel.EMAIL,
  push: NotificationChannel.PUSH,
};

export function toProtoPreferences({ keepsRecentlyViewed, notificationChoices }: Preferences) {
  return { keepsRecentlyViewed, notificationChoices: toProtoChoices(notificationChoices) };
}

/** Every topic on every channel. */
export function toProtoChoices(chosen: readonly NotificationChoice[]) {
  return allChoices(chosen).map(({ topic, channel, isOn }) => ({
    topic: protoTopics[topic],
    channel: protoChannels[channel],
    isOn,
  }));
}

export function fromProtoPreferences(message: ProtoPreferences | undefined): Preferences {
  if (message === undefined) throw new DomainError("invalid", "PREFERENCES_MISSING", "preferences are needed");
  return {
    keepsRecentlyViewed: message.keepsRecentlyViewed,
    notificationChoices: message.notificationChoices.flatMap(fromProtoChoice),
  };
}

/** The contract refuses a choice of something unknown before it gets here. */
function fromProtoChoice({ topic, channel, isOn }: ProtoChoice): NotificationChoice[] {
  const known = { topic: topics.find((each) => protoTopics[each] === topic), channel: channelOf(channel) };
  return known.topic && known.channel ? [{ topic: known.topic, channel: known.channel, isOn }] : [];
}

function channelOf(channel: NotificationChannel): Channel | undefined {
  return channels.find((each) => protoChannels[each] === channel);
}
