import { DomainError } from "@souk/errors/domain-error";
import { readPreferences } from "../db/preference-store.ts";
import { allChoices, mailsOn, type NotificationChoice, type Topic } from "../domain/preferences.ts";
import type { Subscription } from "../sealing/unsubscribe-tokens.ts";
import { updateNotificationChoices } from "./update-notification-choices.ts";
import type { UserDeps } from "./user-deps.ts";

type Deps = Pick<UserDeps, "db" | "now" | "unsubscribeTokens">;

const undoWithinMs = 60 * 60_000;

export async function getSubscription(deps: Deps, { token }: { token: string }): Promise<readonly Topic[]> {
  const { userId, list } = requireSubscription(deps, token);
  const { notificationChoices } = await readPreferences(deps.db, userId);
  return mailsOn(list, notificationChoices);
}

/** Ends the mails that a link is of; who has the link may do that and nothing more. */
export async function unsubscribe(
  deps: Deps,
  { token }: { token: string },
): Promise<{ topics: readonly Topic[]; undoToken: string }> {
  const { userId, list } = requireSubscription(deps, token);
  const on = mailsOn(list, (await readPreferences(deps.db, userId)).notificationChoices);
  if (on.length === 0) return { topics: [], undoToken: "" };
  const { before } = await updateNotificationChoices(deps, {
    userId,
    choose: (chosen) => mailsOn(list, chosen).map((topic) => mail(topic, false)),
  });
  const topics = mailsOn(list, before);
  const undoToken = topics.length > 0 ? deps.unsubscribeTokens.createUndo({ userId, topics, at: deps.now() }) : "";
  return { topics, undoToken };
}

/** Begins again what one call of `unsubscribe` ended; an hour later the account itself is needed for it. */
export async function undoUnsubscribe(deps: Deps, { undoToken }: { undoToken: string }): Promise<readonly Topic[]> {
  const undo = deps.unsubscribeTokens.readUndo(undoToken);
  const isInTime = undo !== undefined && deps.now().getTime() - undo.at.getTime() <= undoWithinMs;
  if (!isInTime) {
    throw new DomainError(
      "failed_precondition",
      "UNDO_EXPIRED",
      "it can be undone for an hour; sign in to choose anew",
    );
  }
  const { userId, topics } = undo;
  // What was changed since then by somebody who is signed in counts for more.
  const { after } = await updateNotificationChoices(deps, {
    userId,
    choose: (chosen) => topics.filter((topic) => isOff(chosen, topic, undo.at)).map((topic) => mail(topic, true)),
  });
  return topics.filter((topic) => isMailed(after, topic));
}

function isOff(chosen: readonly NotificationChoice[], topic: Topic, at: Date): boolean {
  const choice = chosen.find((each) => each.topic === topic && each.channel === "email");
  return choice?.isOn === false && choice.chosenAt !== undefined && new Date(choice.chosenAt) <= at;
}

const mail = (topic: Topic, isOn: boolean): NotificationChoice => ({ topic, channel: "email", isOn });

function isMailed(chosen: readonly NotificationChoice[], topic: Topic): boolean {
  return allChoices(chosen).some((each) => each.isOn && each.topic === topic && each.channel === "email");
}

function requireSubscription({ unsubscribeTokens }: Deps, token: string): Subscription {
  const subscription = unsubscribeTokens.read(token);
  if (subscription !== undefined) return subscription;
  throw new DomainError("not_found", "UNSUBSCRIBE_LINK_INVALID", "this link is no link of one of our mails");
}
