import type { ServiceImpl } from "@connectrpc/connect";
import type { UserService } from "@souk/contracts/user/v1/user_service";
import { DomainError } from "@souk/errors/domain-error";
import { requireUser } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import { readPreferences } from "../db/preference-store.ts";
import { deleteViews, listViews } from "../db/view-store.ts";
import { deleteAddress } from "../use-cases/delete-address.ts";
import { ensureProfile } from "../use-cases/ensure-profile.ts";
import { getContact } from "../use-cases/get-contact.ts";
import { getProfile } from "../use-cases/get-profile.ts";
import { listAddresses } from "../use-cases/list-addresses.ts";
import { recordViews } from "../use-cases/record-views.ts";
import { saveAddress } from "../use-cases/save-address.ts";
import { setEmail } from "../use-cases/set-email.ts";
import { getSubscription, undoUnsubscribe, unsubscribe } from "../use-cases/unsubscribe.ts";
import { updateNotificationChoices } from "../use-cases/update-notification-choices.ts";
import { updatePreferences } from "../use-cases/update-preferences.ts";
import { updateProfile } from "../use-cases/update-profile.ts";
import { updateQuietHours } from "../use-cases/update-quiet-hours.ts";
import type { UserDeps } from "../use-cases/user-deps.ts";
import { phoneHandlers } from "./phone-handlers.ts";
import {
  fromProtoChoices,
  fromProtoPreferences,
  toProtoChoices,
  toProtoPreferences,
  toProtoTopics,
} from "./preferences-mapper.ts";
import { fromProtoAddress, requireLocale, toProtoAddress, toProtoProfile } from "./user-mapper.ts";

export const userService = (deps: UserDeps) =>
  ({
    async getProfile(_request, ctx) {
      return { profile: toProtoProfile(await getProfile(deps, { userId: requireUser(ctx).id })) };
    },
    async updateProfile(req, ctx) {
      const { displayName, email } = req;
      const input = { userId: requireUser(ctx).id, displayName, email, locale: requireLocale(req.locale) };
      const profile = await updateProfile(deps, { ...input, request: requestKeyOf(ctx, req) });
      return { profile: toProtoProfile(profile) };
    },
    async listAddresses(_request, ctx) {
      const addresses = await listAddresses(deps, { userId: requireUser(ctx).id });
      return { addresses: addresses.map(toProtoAddress) };
    },
    async saveAddress(req, ctx) {
      const { address } = req;
      if (address === undefined) throw new DomainError("invalid", "ADDRESS_MISSING", "an address is needed");
      const saved = await saveAddress(deps, {
        request: requestKeyOf(ctx, req),
        userId: requireUser(ctx).id,
        id: address.id,
        text: fromProtoAddress(address),
        isDefault: address.isDefault,
      });
      return { address: toProtoAddress(saved) };
    },
    async deleteAddress({ addressId }, ctx) {
      await deleteAddress(deps, { userId: requireUser(ctx).id, id: addressId });
      return {};
    },
    async getContact({ userId }) {
      const { email, displayName, locale } = await getContact(deps, { userId });
      return { email, displayName, locale };
    },
    async batchGetContacts({ userIds }) {
      const found = await deps.profiles.findMany(userIds);
      return {
        contacts: found.map(({ userId, email, displayName, locale }) => ({ userId, email, displayName, locale })),
      };
    },
    async setEmail({ userId, email }) {
      await setEmail(deps, { userId, email });
      return {};
    },
    async getPreferences(_request, ctx) {
      return { preferences: toProtoPreferences(await readPreferences(deps.db, requireUser(ctx).id)) };
    },
    async updatePreferences({ preferences }, ctx) {
      const chosen = fromProtoPreferences(preferences);
      const saved = await updatePreferences(deps, { userId: requireUser(ctx).id, ...chosen });
      return { preferences: toProtoPreferences(saved) };
    },
    async getNotificationChoices({ userId }) {
      const [{ notificationChoices, quietHours }, { locale }] = await Promise.all([
        readPreferences(deps.db, userId),
        getProfile(deps, { userId }),
      ]);
      return {
        notificationChoices: toProtoChoices(notificationChoices),
        locale,
        ...(quietHours && { quietHours }),
        unsubscribeToken: deps.unsubscribeTokens.create(userId, "wishes"),
        deliveryUnsubscribeToken: deps.unsubscribeTokens.create(userId, "delivery"),
      };
    },
    async getNotificationSettings(_request, ctx) {
      const { notificationChoices, quietHours } = await readPreferences(deps.db, requireUser(ctx).id);
      return { notificationChoices: toProtoChoices(notificationChoices), ...(quietHours && { quietHours }) };
    },
    async updateQuietHours({ quietHours }, ctx) {
      const { from = "", until = "", timeZone = "" } = quietHours ?? {};
      const chosen = quietHours ? { from, until, timeZone } : null;
      await updateQuietHours(deps, { userId: requireUser(ctx).id, quietHours: chosen });
      return { ...(chosen && { quietHours: chosen }) };
    },
    async updateNotificationChoices({ notificationChoices }, ctx) {
      const chosen = fromProtoChoices(notificationChoices);
      const { after } = await updateNotificationChoices(deps, { userId: requireUser(ctx).id, choose: () => chosen });
      return { notificationChoices: toProtoChoices(after) };
    },
    ...phoneHandlers(deps),
    async getSubscription(req) {
      return { topics: toProtoTopics(await getSubscription(deps, req)) };
    },
    async unsubscribe(req) {
      const { topics, undoToken } = await unsubscribe(deps, req);
      return { topics: toProtoTopics(topics), undoToken };
    },
    async undoUnsubscribe(req) {
      return { topics: toProtoTopics(await undoUnsubscribe(deps, req)) };
    },
    async recordViews({ productIds }, ctx) {
      await recordViews(deps, { userId: requireUser(ctx).id, productIds });
      return {};
    },
    async listViews(_request, ctx) {
      return { productIds: await listViews(deps.db, requireUser(ctx).id) };
    },
    async clearViews(_request, ctx) {
      await deleteViews(deps.db, requireUser(ctx).id);
      return {};
    },
    async ensureProfile({ userId, displayName, email, locale }) {
      const profile = await ensureProfile(deps, { userId, displayName, email, locale: requireLocale(locale) });
      return { profile: toProtoProfile(profile) };
    },
  }) satisfies ServiceImpl<typeof UserService>;
