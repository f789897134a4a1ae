import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { PrepareSellerMailResponse_Kind as MailKind, SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "./applying.ts";
import { reasonOf, type SellerHarness, startSeller } from "./harness.ts";

let harness: SellerHarness;
let owner: Awaited<ReturnType<SellerHarness["person"]>>;
let sellerId: string;
beforeAll(async () => {
  harness = await startSeller();
  owner = await harness.person("owner@team.example");
  ({ sellerId } = await openShop(harness, owner));
});
afterAll(() => harness.stop());

const teamOf = ({ token }: { token: string }) => harness.network.client(SellerTeamService, "seller", token);

/** The token of the mail that an invitation asked for last. */
async function mailedToken(invitationId: string): Promise<string> {
  const services = harness.network.client(SellerTeamService, "seller", await harness.service());
  const [mail] = await harness.sql<
    { id: string }[]
  >`select id from mails where subject_id = ${invitationId} order by id desc`;
  return (await services.prepareSellerMail({ mailId: mail?.id ?? "" })).token;
}

async function invite(email: string, role = Membership_Role.ORDERS) {
  const { invitation } = await teamOf(owner).inviteMember({ requestId: newId(), sellerId, email, role, locale: "ru" });
  return invitation?.id ?? "";
}

async function join(email: string, role = Membership_Role.ORDERS) {
  const person = await harness.person(email);
  const token = await mailedToken(await invite(email, role));
  await teamOf(person).acceptInvitation({ requestId: newId(), token });
  return person;
}

test("who follows the link of the mail with the invited address becomes a member, once", async () => {
  const pia = await harness.person("pia@team.example");
  const token = await mailedToken(await invite("Pia@Team.example", Membership_Role.FINANCE));
  expect(await teamOf(pia).getInvitation({ token })).toMatchObject({
    shopName: "Verde",
    role: Membership_Role.FINANCE,
  });
  const accept = { requestId: newId(), token };
  expect((await teamOf(pia).acceptInvitation(accept)).sellerId).toBe(sellerId);
  expect((await teamOf(pia).acceptInvitation(accept)).sellerId).toBe(sellerId);
  expect(await reasonOf(teamOf(pia).acceptInvitation({ requestId: newId(), token }))).toBe("INVITATION_INVALID");
  const { members, invitations } = await teamOf(owner).listTeam({ sellerId });
  expect(members.map(({ email, role }) => [email, role])).toContainEqual(["pia@team.example", Membership_Role.FINANCE]);
  expect(invitations).toHaveLength(0);
});

test("a link leads nowhere for another address, for one that was only claimed, when it is old, revoked or replaced", async () => {
  const other = await harness.person("other@team.example");
  const claimed = await harness.person("quin@team.example", { isVerified: false });
  const invitationId = await invite("quin@team.example");
  const first = await mailedToken(invitationId);
  const second = await mailedToken(invitationId);
  const accept = (person: { token: string }, token: string) =>
    teamOf(person).acceptInvitation({ requestId: newId(), token });
  expect(await reasonOf(accept(other, second))).toBe("INVITATION_INVALID");
  expect(await reasonOf(accept(claimed, second))).toBe("INVITATION_INVALID");
  const quin = await harness.person("quin@team.example");
  expect(await reasonOf(accept(quin, first))).toBe("INVITATION_INVALID");
  expect(await reasonOf(accept(quin, "guess"))).toBe("INVITATION_INVALID");
  await teamOf(owner).revokeInvitation({ sellerId, invitationId });
  expect(await reasonOf(accept(quin, second))).toBe("INVITATION_INVALID");
  const again = await mailedToken(await invite("quin@team.example"));
  harness.passDays(8);
  expect(await reasonOf(accept(quin, again))).toBe("INVITATION_INVALID");
});

test("an answer does not tell whether an address has an account", async () => {
  await harness.person("known@team.example");
  const shapeOf = async (email: string) => {
    const { invitation } = await teamOf(owner).inviteMember({
      requestId: newId(),
      sellerId,
      email,
      role: Membership_Role.ORDERS,
    });
    return { ...invitation, id: "", email: "", expiresAt: undefined, invitedAt: undefined };
  };
  expect(await shapeOf("known@team.example")).toEqual(await shapeOf("unknown@team.example"));
});

test("neither the address nor the token of an invitation is readable in the database, and its mail says what it needs", async () => {
  const invitationId = await invite("hidden@team.example");
  const token = await mailedToken(invitationId);
  const rows =
    await harness.sql`select i::text as text from invitations i union all select a::text from audit_entries a`;
  const everything = [...rows, ...harness.published].map(({ text }) => text).join("\n");
  expect(everything).not.toContain("hidden@team.example");
  expect(everything).not.toContain(token);
  const services = harness.network.client(SellerTeamService, "seller", await harness.service());
  const [mail] = await harness.sql<{ id: string }[]>`select id from mails where subject_id = ${invitationId}`;
  expect(await services.prepareSellerMail({ mailId: mail?.id ?? "" })).toMatchObject({
    ...{ to: "hidden@team.example", kind: MailKind.INVITATION, locale: "ru", shopName: "Verde" },
  });
  expect(await reasonOf(teamOf(owner).prepareSellerMail({ mailId: mail?.id ?? "" }))).not.toBe("none");
});

test("a shop keeps an owner: the last one can neither leave, be removed nor become something else, two at once neither", async () => {
  const team = teamOf(owner);
  expect(await reasonOf(team.leaveSeller({ requestId: newId(), sellerId }))).toBe("LAST_OWNER");
  const down = { sellerId, userId: owner.id, role: Membership_Role.ORDERS };
  expect(await reasonOf(team.changeMemberRole({ requestId: newId(), ...down }))).toBe("LAST_OWNER");
  const second = await join("second@team.example", Membership_Role.OWNER);
  const left = await Promise.all([
    reasonOf(team.leaveSeller({ requestId: newId(), sellerId })),
    reasonOf(teamOf(second).leaveSeller({ requestId: newId(), sellerId })),
  ]);
  expect(left.toSorted()).toEqual(["LAST_OWNER", "none"]);
  if (left[0] === "none") owner = second;
});

test("a member without the right to manage the team, a stranger and another shop's owner change nothing", async () => {
  const packer = await join("packer@team.example");
  const rival = await harness.person("rival@team.example");
  await openShop(harness, rival);
  const stranger = await harness.person("stranger@team.example");
  for (const person of [packer, rival, stranger]) {
    const team = teamOf(person);
    const by = { requestId: newId(), sellerId };
    expect(await reasonOf(team.inviteMember({ ...by, email: "x@team.example", role: Membership_Role.OWNER }))).toBe(
      "SELLER_NOT_FOUND",
    );
    expect(await reasonOf(team.removeMember({ ...by, userId: owner.id }))).toBe("SELLER_NOT_FOUND");
    expect(await reasonOf(team.changeMemberRole({ ...by, userId: person.id, role: Membership_Role.OWNER }))).toBe(
      "SELLER_NOT_FOUND",
    );
  }
  expect(await reasonOf(teamOf(rival).listTeam({ sellerId }))).toBe("SELLER_NOT_FOUND");
  await teamOf(packer).leaveSeller({ requestId: newId(), sellerId });
  expect(
    (await harness.network.client(SellerService, "seller", packer.token).listMemberships({})).memberships,
  ).toHaveLength(0);
});
