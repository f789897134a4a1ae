import { bytea } from "@souk/database/bytea";
import { createdAt, id } from "@souk/database/columns";
import { index, pgTable, unique, uuid } from "drizzle-orm/pg-core";

/** Browsers that somebody wants messages in. Where to and with which keys is sealed: who knows it can send. */
export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    id: id(),
    userId: uuid("user_id").notNull(),
    /** It ends with the session that it was made in. */
    sessionId: uuid("session_id").notNull(),
    /** SHA-256 of the endpoint: a browser is one receiver, whoever uses it. */
    endpointHash: bytea("endpoint_hash").notNull(),
    sealed: bytea("sealed").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("push_subscriptions_endpoint").on(table.endpointHash),
    index("push_subscriptions_user").on(table.userId, table.createdAt, table.id),
    index("push_subscriptions_session").on(table.sessionId),
  ],
);
