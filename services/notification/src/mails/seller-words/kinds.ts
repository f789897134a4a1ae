interface Words {
  readonly subject: string;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly notes: readonly string[];
}

type Kind =
  | "invitation"
  | ("approved" | "changesRequested" | "rejected")
  | ("suspended" | "terminated" | "reinstated" | "productRejected" | "returnRequested" | "payoutReturned")
  | ("apiKeyCreated" | "apiKeyRevoked" | "webhookCreated" | "webhookDisabled");

/** `{shop}`, `{role}`, `{time}`, `{product}` and `{order}` are filled in. */
export type SellerWords = Readonly<Record<Kind, Words>> & {
  readonly roles: Readonly<Record<"owner" | "catalogue" | "orders" | "finance", string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly why: string;
  readonly now: string;
  readonly reason: string;
};
