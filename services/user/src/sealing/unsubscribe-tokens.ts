import { hkdfSync } from "node:crypto";
import { isId } from "@souk/ids/id";
import { createSealer } from "@souk/personal-data/sealer";
import { type MailList, mailLists, type Topic, topics } from "../domain/preferences.ts";

export interface Subscription {
  readonly userId: string;
  readonly list: MailList;
}

export interface Undo {
  readonly userId: string;
  readonly topics: readonly Topic[];
  readonly at: Date;
}

/**
 * The tokens of unsubscribe links: sealed, so they tell nothing and nobody else can make one. The two kinds open only as
 * what they are: who has the link of a mail can end such mails, and can begin nothing.
 */
export function createUnsubscribeTokens(secret: string) {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "souk.user unsubscribe links", 32)).toString("base64");
  const sealer = createSealer(`1:${key}`);
  const place = (column: "link" | "undo") => ({ table: "unsubscribe", rowId: "any", column });
  const seal = (column: "link" | "undo", text: string) => sealer.seal(place(column), text).toString("base64url");
  const open = (column: "link" | "undo", token: string) => {
    try {
      return sealer.open(place(column), Buffer.from(token, "base64url"));
    } catch {
      return undefined;
    }
  };
  return {
    /** For good: a link in an old mail has to work as well. */
    create: (userId: string, list: MailList) => seal("link", list === "wishes" ? userId : `${userId} ${list}`),
    /** Whose and which mails, or undefined for a token that is none. */
    read(token: string): Subscription | undefined {
      const [userId = "", list = "wishes"] = open("link", token)?.split(" ") ?? [];
      return isId(userId) && isMailList(list) ? { userId, list } : undefined;
    },
    createUndo: ({ userId, topics, at }: Undo) => seal("undo", [userId, at.getTime(), ...topics].join(" ")),
    readUndo(token: string): Undo | undefined {
      const [userId = "", at = "", ...named] = open("undo", token)?.split(" ") ?? [];
      const known = topics.filter((topic) => named.includes(topic));
      return isId(userId) ? { userId, at: new Date(Number(at)), topics: known } : undefined;
    },
  };
}

const isMailList = (text: string): text is MailList => Object.hasOwn(mailLists, text);

export type UnsubscribeTokens = ReturnType<typeof createUnsubscribeTokens>;
