import { lockName } from "@souk/database/advisory-lock";
import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import type { Sealer } from "@souk/personal-data/sealer";
import { isBrowserKey } from "../channels/push-keys.ts";
import { deletePush, findPushByEndpoint, listPush, savePush } from "../db/push-store.ts";
import { endpointHash, sealAddress } from "../push/sealed-address.ts";

const mostOfOneUser = 10;

export interface PushDeps {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly now: () => Date;
  /** base64url; undefined: nothing is sent. */
  readonly pushPublicKey: string | undefined;
  readonly isPushService: (endpoint: string) => boolean;
}

interface Subscription {
  readonly userId: string;
  readonly sessionId: string;
  readonly endpoint: string;
  readonly p256dh: Uint8Array;
  readonly auth: Uint8Array;
}

/** From now on messages go to this browser, for this account alone. */
export async function savePushSubscription(deps: PushDeps, subscription: Subscription): Promise<void> {
  const { userId, sessionId, endpoint, p256dh, auth } = subscription;
  requireUsable(deps, subscription);
  const hash = endpointHash(endpoint);
  const address = { endpoint, p256dh: base64url(p256dh), auth: base64url(auth) };
  await inTransaction(deps.db, async (tx) => {
    await lockName(tx, `push/${userId}`);
    const before = await findPushByEndpoint(tx, hash);
    // Another id for another account: what waits for the former one does not reach this one.
    const id = before?.userId === userId ? before.id : newId();
    const sealed = sealAddress(deps.sealer, id, address);
    await savePush(tx, { id, userId, sessionId, endpointHash: hash, sealed, createdAt: deps.now() });
    const tooMany = (await listPush(tx, userId)).slice(mostOfOneUser);
    await deletePush(
      tx,
      tooMany.map((each) => each.id),
    );
  });
}

function requireUsable(deps: PushDeps, { endpoint, p256dh }: Subscription): void {
  if (deps.pushPublicKey === undefined)
    throw new DomainError("failed_precondition", "PUSH_NOT_OFFERED", "No messages are sent to browsers here.");
  if (!deps.isPushService(endpoint))
    throw new DomainError("invalid", "PUSH_SERVICE_UNKNOWN", "The endpoint is no push service's that is known here.");
  if (!isBrowserKey(p256dh)) throw new DomainError("invalid", "PUSH_KEY_INVALID", "p256dh is no point of P-256.");
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
