import "server-only";
import type { DescService } from "@bufbuild/protobuf";
import type { Client } from "@connectrpc/connect";
import { isDomainError } from "@souk/errors/domain-error";
import { createClient } from "@souk/service/client";
import type { ConsoleEnv } from "../env.ts";

const addresses = {
  auth: "AUTH_SERVICE_URL",
  user: "USER_SERVICE_URL",
  product: "PRODUCT_SERVICE_URL",
  inventory: "INVENTORY_SERVICE_URL",
  order: "ORDER_SERVICE_URL",
  payment: "PAYMENT_SERVICE_URL",
  seller: "SELLER_SERVICE_URL",
  search: "SEARCH_SERVICE_URL",
  orchestrator: "ORCHESTRATOR_SERVICE_URL",
  notification: "NOTIFICATION_SERVICE_URL",
  review: "REVIEW_SERVICE_URL",
  moderation: "MODERATION_SERVICE_URL",
  logistics: "LOGISTICS_SERVICE_URL",
} as const satisfies Record<string, keyof ConsoleEnv>;

/** Services in which operators do things. */
export const auditedServices = [
  ...(["order", "payment", "orchestrator", "seller", "moderation", "product", "logistics"] as const),
];

/** Services that hear of events, each with dead letters of its own. */
export const consumingServices = [
  ...(["auth", "user", "product", "inventory", "order"] as const),
  ...(["payment", "search", "orchestrator", "notification", "review", "moderation"] as const),
];
export type ConsumingService = (typeof consumingServices)[number];

type Options = (url: string) => Parameters<typeof createClient>[1];

/** A client of the same contract at each of several services. */
export function connectEach<Desc extends DescService, Name extends keyof typeof addresses>(
  contract: Desc,
  names: readonly Name[],
  settings: ConsoleEnv,
  options: Options,
): ReadonlyMap<Name, Client<Desc>> {
  return new Map(names.map((name) => [name, createClient(contract, options(settings[addresses[name]]))]));
}

/** How long one of several is waited for; the others do not wait for it. */
export const eachTimeoutMs = 2_500;

/** What each answers, and null for one that does not in time. */
export async function askEach<Name extends string, Asked, Answer>(
  all: ReadonlyMap<Name, Asked>,
  ask: (client: Asked) => Promise<Answer>,
): Promise<{ name: Name; answer: Answer | null }[]> {
  return Promise.all(
    [...all].map(async ([name, client]) => ({
      name,
      answer: await ask(client).catch(refusedOrAway),
    })),
  );
}

/** Away is an answer here; a refusal is one for whoever asked. */
function refusedOrAway(error: unknown): null {
  if (isDomainError(error) && error.kind !== "unavailable" && error.kind !== "deadline_exceeded") throw error;
  return null;
}
