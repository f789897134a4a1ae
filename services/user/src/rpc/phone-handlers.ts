import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import type { UserService } from "@souk/contracts/user/v1/user_service";
import { requireUser } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import { confirmPhone } from "../use-cases/confirm-phone.ts";
import { deletePhone } from "../use-cases/delete-phone.ts";
import { getPhone } from "../use-cases/get-phone.ts";
import type { PhoneState } from "../use-cases/phone-state.ts";
import { preparePhoneCode } from "../use-cases/prepare-phone-code.ts";
import { savePhone } from "../use-cases/save-phone.ts";
import type { UserDeps } from "../use-cases/user-deps.ts";

/** About the number that text messages go to. */
export function phoneHandlers(deps: UserDeps) {
  return {
    async getPhone(_request, ctx) {
      return { phone: toProtoPhone(await getPhone(deps, { userId: requireUser(ctx).id })) };
    },
    async savePhone(req, ctx) {
      const input = { request: requestKeyOf(ctx, req), userId: requireUser(ctx).id, typed: req.number };
      return { phone: toProtoPhone(await savePhone(deps, input)) };
    },
    async confirmPhone({ code }, ctx) {
      return { phone: toProtoPhone(await confirmPhone(deps, { userId: requireUser(ctx).id, code })) };
    },
    async deletePhone(_request, ctx) {
      await deletePhone(deps, { userId: requireUser(ctx).id });
      return {};
    },
    async preparePhoneCode(req) {
      const prepared = await preparePhoneCode(deps, req);
      if (prepared === undefined) return {};
      const { requestedAt, ...message } = prepared;
      return { ...message, requestedAt: timestampFromDate(requestedAt) };
    },
    async getConfirmedPhone({ userId }) {
      const phone = await deps.phones.find(userId);
      return { number: phone?.confirmedAt ? phone.number : "" };
    },
  } satisfies Partial<ServiceImpl<typeof UserService>>;
}

function toProtoPhone({ number, confirmedAt, codeExpiresAt, nextCodeAt }: PhoneState) {
  return {
    number,
    ...(confirmedAt && { confirmedAt: timestampFromDate(confirmedAt) }),
    ...(codeExpiresAt && { codeExpiresAt: timestampFromDate(codeExpiresAt) }),
    ...(nextCodeAt && { nextCodeAt: timestampFromDate(nextCodeAt) }),
  };
}
