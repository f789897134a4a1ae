import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { requireUser } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import { findInvitation } from "../db/invitation-store.ts";
import { invitationPlace } from "../db/sealed.ts";
import type { SellerDeps } from "../deps.ts";
import { payoutNoteIn } from "../domain/payout-note.ts";
import { permissionsOf, roles } from "../domain/permissions.ts";
import { acceptInvitation, viewInvitation } from "../use-cases/accept-invitation.ts";
import { changeMemberRole, removeMember } from "../use-cases/change-member.ts";
import { inviteMember } from "../use-cases/invite-member.ts";
import { listTeam, type OpenInvitation } from "../use-cases/list-team.ts";
import { prepareMail } from "../use-cases/prepare-mail.ts";
import { revokeInvitation } from "../use-cases/revoke-invitation.ts";
import { mailKinds } from "./mail-kinds.ts";
import { roleOf, toPermissions, toRole } from "./seller-mapper.ts";

const callerOf = (ctx: HandlerContext) => ({
  userId: requireUser(ctx).id,
  token: (ctx.requestHeader.get("authorization") ?? "").replace(/^Bearer /i, ""),
});

function toInvitation({ id, email, role, expiresAt, createdAt }: OpenInvitation) {
  const invitedAt = timestampFromDate(createdAt);
  return { id, email, role: roleOf[role], expiresAt: timestampFromDate(expiresAt), invitedAt };
}

export function teamService(deps: SellerDeps) {
  return {
    async listTeam({ sellerId }, ctx) {
      const { members, invitations } = await listTeam(deps, { sellerId, userId: requireUser(ctx).id });
      return {
        members: members.map(({ userId, role, name, email, joinedAt }) => ({
          ...{ userId, name, email, role: roleOf[role] },
          joinedAt: timestampFromDate(joinedAt),
        })),
        invitations: invitations.map(toInvitation),
        roles: roles.map((role) => ({ role: roleOf[role], permissions: toPermissions(permissionsOf(role)) })),
      };
    },

    async inviteMember(request, ctx) {
      const { sellerId, email, role, locale } = request;
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      const id = await inviteMember(deps, { ...by, sellerId, email, role: toRole(role), locale });
      const row = await findInvitation(deps.db, id);
      if (!row) throw new Error("an invitation just made is not there");
      return { invitation: toInvitation({ ...row, email: deps.sealer.open(invitationPlace(id), row.emailSealed) }) };
    },

    async revokeInvitation({ sellerId, invitationId }, ctx) {
      await revokeInvitation(deps, { sellerId, invitationId, actorId: requireUser(ctx).id });
      return {};
    },

    async getInvitation({ token }, ctx) {
      const { invitation, seller } = await viewInvitation(deps, { token, caller: callerOf(ctx) });
      const expiresAt = timestampFromDate(invitation.expiresAt);
      return { shopName: seller.name, role: roleOf[invitation.role], expiresAt };
    },

    async acceptInvitation(request, ctx) {
      const by = { request: requestKeyOf(ctx, request), caller: callerOf(ctx) };
      return { sellerId: await acceptInvitation(deps, { ...by, token: request.token }) };
    },

    async changeMemberRole(request, ctx) {
      const { sellerId, userId, role } = request;
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      await changeMemberRole(deps, { ...by, sellerId, userId, role: toRole(role) });
      return {};
    },

    async removeMember(request, ctx) {
      const { sellerId, userId } = request;
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      await removeMember(deps, { ...by, sellerId, userId });
      return {};
    },

    async leaveSeller(request, ctx) {
      const { id: actorId } = requireUser(ctx);
      const { sellerId } = request;
      await removeMember(deps, { request: requestKeyOf(ctx, request), actorId, sellerId, userId: actorId });
      return {};
    },

    async prepareSellerMail({ mailId }) {
      const prepared = await prepareMail(deps, mailId);
      if (!prepared) return {};
      const { to, locale, mail, token, role, at } = prepared;
      return {
        ...{ to, locale, token, kind: mailKinds[mail.kind], shopName: mail.shopName },
        ...{ reason: mail.reason, note: mail.kind === "payout_returned" ? payoutNoteIn(locale, mail.note) : mail.note },
        orderNumber: mail.orderNumber,
        productTitle: mail.productTitle?.[locale] || mail.productTitle?.en || "",
        ...(role ? { role: roleOf[role] } : {}),
        ...(at ? { at: timestampFromDate(at) } : {}),
      };
    },
  } satisfies ServiceImpl<typeof SellerTeamService>;
}
