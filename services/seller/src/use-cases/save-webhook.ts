import { audit } from "@souk/database/audit";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { ownersOf } from "../db/membership-store.ts";
import { requestMail } from "../db/record-store.ts";
import { webhookSecretPlace } from "../db/sealed.ts";
import { changeWebhook, insertWebhook, mostWebhooks, webhooksOf } from "../db/webhook-store.ts";
import type { SellerDeps } from "../deps.ts";
import { toEventTypes } from "../domain/webhook-event.ts";
import { newSecret } from "../webhooks/sign.ts";
import { parseTarget } from "../webhooks/target.ts";
import { lockShopFor } from "./member-access.ts";
import { type ByOwner, lockWebhookFor } from "./webhook-access.ts";

type Deps = Pick<SellerDeps, "db" | "now" | "sealer" | "allowsPrivateWebhooks">;

interface Input extends ByOwner {
  readonly request: RequestKey;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly string[];
}

function checked({ allowsPrivateWebhooks: allowsPrivate }: Deps, input: Input) {
  const url = parseTarget(input.url.trim(), { allowsPrivate }).href;
  return { url, description: input.description.trim(), eventTypes: toEventTypes(input.eventTypes) };
}

/** Gives its id. The secret is not in the answer that is kept for repeats: it is sealed in the row. */
export async function createWebhook(deps: Deps, input: Input): Promise<string> {
  const { sellerId, actorId } = input;
  const values = checked(deps, input);
  return once(deps.db, input.request, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_shop");
    if ((await webhooksOf(tx, sellerId)).length >= mostWebhooks)
      throw new DomainError("exhausted", "WEBHOOK_LIMIT", `A shop has at most ${mostWebhooks} webhooks.`);
    const id = newId();
    const secretSealed = deps.sealer.seal(webhookSecretPlace(id), newSecret());
    await insertWebhook(tx, { id, sellerId, ...values, secretSealed, state: "enabled", createdAt: deps.now() });
    const named = { subjectId: sellerId, subjectName: seller.name };
    await audit(tx, { actor: `user:${actorId}`, action: "webhook.created", ...named, after: { webhook: id } });
    for (const accountId of await ownersOf(tx, sellerId))
      await requestMail(tx, {
        ...{ kind: "webhook_created", subjectId: id, accountId, shopName: seller.name },
        ...{ reason: "", note: values.url, at: "" },
      });
    return id;
  });
}

/** Enabled again it is given the benefit of the doubt: its failures count anew. */
export async function updateWebhook(
  deps: Deps,
  input: Input & { readonly webhookId: string; readonly enabled: boolean },
): Promise<void> {
  const { sellerId, actorId, webhookId, enabled } = input;
  const values = checked(deps, input);
  await once(deps.db, input.request, async (tx) => {
    const { seller, webhook } = await lockWebhookFor(tx, { sellerId, actorId }, webhookId);
    const wasEnabled = webhook.state === "enabled";
    const state = enabled ? "enabled" : wasEnabled ? "disabled" : webhook.state;
    const fresh = enabled && !wasEnabled ? { failingSince: null } : {};
    await changeWebhook(tx, webhookId, { ...values, state, ...fresh });
    const named = { subjectId: sellerId, subjectName: seller.name };
    const after = { webhook: webhookId, state, events: values.eventTypes.join(" ") };
    const before = { webhook: webhookId, state: webhook.state, events: webhook.eventTypes.join(" ") };
    await audit(tx, { actor: `user:${actorId}`, action: "webhook.changed", ...named, before, after });
  });
}
