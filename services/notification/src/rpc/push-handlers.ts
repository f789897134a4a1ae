import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import type { NotificationService } from "@souk/contracts/notification/v1/notification_service";
import { requireUser } from "@souk/service/caller";
import { deletePushOf, listPush } from "../db/push-store.ts";
import { endpointHash } from "../push/sealed-address.ts";
import { type PushDeps, savePushSubscription } from "../use-cases/save-push-subscription.ts";

/** About the caller's browsers. */
export function pushHandlers(deps: PushDeps) {
  return {
    async getPushState({ endpointHash: hash }, ctx) {
      const browsers = await listPush(deps.db, requireUser(ctx).id);
      const here = Buffer.from(hash);
      return {
        publicKey: Buffer.from(deps.pushPublicKey ?? "", "base64url"),
        isOn: browsers.some((browser) => here.equals(browser.endpointHash)),
        devices: browsers.map(({ createdAt }) => ({ subscribedAt: timestampFromDate(createdAt) })),
      };
    },

    async savePushSubscription({ endpoint, p256dh, auth }, ctx) {
      const { id: userId, sessionId } = requireUser(ctx);
      await savePushSubscription(deps, { userId, sessionId, endpoint, p256dh, auth });
      return {};
    },

    async deletePushSubscription({ endpoint }, ctx) {
      await deletePushOf(deps.db, requireUser(ctx).id, endpointHash(endpoint));
      return {};
    },
  } satisfies Partial<ServiceImpl<typeof NotificationService>>;
}
