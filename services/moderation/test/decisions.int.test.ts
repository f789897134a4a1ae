import { ListCasesRequest_View as View } from "@souk/contracts/moderation/v1/desk_service";
import { Appeal_Outcome, Case_State } from "@souk/contracts/moderation/v1/moderation";
import { ProductRevisionDecided_Decision as Decision } from "@souk/contracts/moderation/v1/moderation_events";
import { Permission } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { caseOf, reasonOf } from "./eventually.ts";
import { type ModerationHarness, product, startModeration } from "./harness.ts";

let harness: ModerationHarness;
beforeAll(async () => {
  harness = await startModeration();
});
afterAll(() => harness.stop());

const rejection = { isApproval: false, reasonCodes: ["CONTACT_DETAILS"], note: "Take the number out." };
const approval = { isApproval: true };
const id = () => ({ requestId: newId() });

async function waiting(sellerId = newId()) {
  const { revisionId } = await harness.submit(product({ text: "Call +351 912 345 678", sellerId }), { sellerId });
  return { sellerId, revisionId, caseId: (await caseOf(harness, revisionId, "open")).id };
}

const decidedOf = (revisionId: string) => harness.decided.filter((each) => each.revisionId === revisionId);
type Moderator = Awaited<ReturnType<ModerationHarness["moderator"]>>;
async function reject({ desk }: Moderator, caseId: string) {
  await desk.claimCase({ ...id(), caseId });
  await desk.decideCase({ ...id(), caseId, verdict: rejection });
}

test("of two who claim at once one gets it, and only they decide", async () => {
  const { caseId, revisionId } = await waiting();
  const [one, other] = [await harness.moderator(), await harness.moderator()];
  const tries = await Promise.all([one, other].map(async (who) => reasonOf(who.desk.claimCase({ ...id(), caseId }))));
  expect(tries.toSorted()).toEqual(["CASE_CLAIMED", "none"]);
  const [winner, loser] = tries[0] === "none" ? [one, other] : [other, one];
  expect((await loser.desk.getCase({ caseId })).case?.claim).toMatchObject({
    ...{ moderatorId: winner.id, moderatorName: `Called ${winner.id.slice(-4)}` },
  });
  expect(await reasonOf(loser.desk.decideCase({ ...id(), caseId, verdict: approval }))).toBe("CASE_NOT_YOURS");
  expect(await reasonOf(winner.desk.decideCase({ ...id(), caseId, verdict: { isApproval: false } }))).toBe(
    "REASON_NEEDED",
  );
  const request = { ...id(), caseId, verdict: rejection };
  const decided = (await winner.desk.decideCase(request)).case;
  expect(decided).toMatchObject({
    state: Case_State.REJECTED,
    decision: { note: rejection.note, moderatorId: winner.id },
  });
  expect((await winner.desk.decideCase(request)).case?.state).toBe(Case_State.REJECTED);
  expect(await reasonOf(loser.desk.claimCase({ ...id(), caseId }))).toBe("CASE_NOT_OPEN");
  await expect.poll(() => decidedOf(revisionId).length).toBe(1);
  expect(decidedOf(revisionId)[0]).toMatchObject({
    ...{ decision: Decision.REJECTED, reasonCodes: ["CONTACT_DETAILS"], note: rejection.note, automatic: false },
  });
  const { entries } = await winner.desk.listAuditEntries({ subjectId: caseId });
  expect(
    entries.map(({ action, actor, reason, before, after }) => [action, actor, reason, before.state, after.state]),
  ).toEqual([
    ["case.rejected", `user:${winner.id}`, "CONTACT_DETAILS", "open", "rejected"],
    ["case.claimed", `user:${winner.id}`, "", undefined, undefined],
  ]);
});

test("a claim ends when it is released, and when its time is over", async () => {
  const { caseId } = await waiting();
  const [one, other] = [await harness.moderator(), await harness.moderator()];
  await one.desk.claimCase({ ...id(), caseId });
  await other.desk.releaseCase({ ...id(), caseId });
  expect(await reasonOf(other.desk.claimCase({ ...id(), caseId }))).toBe("CASE_CLAIMED");
  await one.desk.releaseCase({ ...id(), caseId });
  expect(await reasonOf(other.desk.claimCase({ ...id(), caseId }))).toBe("none");
  harness.passHours(1);
  expect(await reasonOf(other.desk.decideCase({ ...id(), caseId, verdict: approval }))).toBe("CASE_NOT_YOURS");
  expect(await reasonOf(one.desk.claimCase({ ...id(), caseId }))).toBe("none");
});

test("the queue comes by when it is due, page by page without loss, and by seller, finding, holder and lateness", async () => {
  const sellerId = newId();
  const made = [await waiting(sellerId), await waiting(sellerId), await waiting(sellerId)];
  const { desk } = await harness.moderator();
  const seen: string[] = [];
  for (let pageToken = ""; ; ) {
    const page = await desk.listCases({ view: View.WAITING, sellerId, pageSize: 1, pageToken });
    seen.push(...page.cases.map((each) => each.id));
    pageToken = page.nextPageToken;
    if (pageToken === "") break;
  }
  expect(seen).toEqual(made.map(({ caseId }) => caseId));
  const caseId = made[1]?.caseId ?? "";
  await desk.claimCase({ ...id(), caseId });
  const idsOf = async (filter: object) => (await desk.listCases({ sellerId, ...filter })).cases.map((each) => each.id);
  expect(await idsOf({ mine: true })).toEqual([caseId]);
  expect(await idsOf({ code: "PRICE_OUTLIER" })).toEqual([]);
  expect(await idsOf({ code: "CONTACT_DETAILS" })).toHaveLength(3);
  expect((await desk.countCases({})).mine).toBe(1);
  const next = await desk.getCase({ caseId });
  expect(next.nextCaseId).toBe(made[2]?.caseId);
  expect(await idsOf({ overdue: true })).toEqual([]);
  harness.passHours(30);
  expect(await idsOf({ overdue: true })).toHaveLength(3);
  expect((await desk.countCases({})).overdue).toBeGreaterThanOrEqual(3);
});

test("many are decided at once, each for itself: what a colleague has, is over or is not there says so", async () => {
  const made = [await waiting(), await waiting(), await waiting()];
  const [one, other] = [await harness.moderator(), await harness.moderator()];
  const [free, taken, over] = made.map(({ caseId }) => caseId);
  if (!free || !taken || !over) throw new Error("too few cases");
  await other.desk.claimCase({ ...id(), caseId: taken });
  await reject(other, over);
  const gone = newId();
  const request = { ...id(), caseIds: [free, taken, over, gone], verdict: approval };
  const failures = async () => (await one.desk.bulkDecideCases(request)).results.map(({ failure }) => failure);
  expect(await failures()).toEqual(["", "CASE_CLAIMED", "CASE_NOT_OPEN", "CASE_NOT_FOUND"]);
  expect(await failures()).toEqual(["", "CASE_CLAIMED", "CASE_NOT_OPEN", "CASE_NOT_FOUND"]);
  await expect.poll(() => decidedOf(made[0]?.revisionId ?? "").length).toBe(1);
});

test("a seller appeals once, somebody else decides, and what is overturned is told of", async () => {
  const { caseId, sellerId, revisionId } = await waiting();
  const [first, second] = [await harness.moderator(), await harness.moderator()];
  await second.desk.claimCase({ ...id(), caseId });
  await second.desk.releaseCase({ ...id(), caseId });
  const member = await harness.member(sellerId);
  const appeal = (text = "It is the number of the model.") =>
    member.appealDecision({ ...id(), sellerId, caseId, text });
  expect(await reasonOf(appeal())).toBe("CASE_NOT_REJECTED");
  await reject(first, caseId);
  expect((await appeal()).case).toMatchObject({ state: Case_State.APPEALED, appeal: { outcome: Appeal_Outcome.OPEN } });
  expect(await reasonOf(appeal())).toBe("ALREADY_APPEALED");
  const appealed = await second.desk.listCases({ view: View.APPEALED, sellerId });
  expect(appealed.cases.map((each) => each.id)).toEqual([caseId]);
  expect(await reasonOf(first.desk.claimCase({ ...id(), caseId }))).toBe("APPEAL_NEEDS_ANOTHER");
  await second.desk.claimCase({ ...id(), caseId });
  const after = (await second.desk.decideCase({ ...id(), caseId, verdict: approval })).case;
  expect(after).toMatchObject({ state: Case_State.APPROVED, appeal: { outcome: Appeal_Outcome.OVERTURNED } });
  await expect
    .poll(() => decidedOf(revisionId).map(({ decision }) => decision))
    .toEqual([Decision.REJECTED, Decision.APPROVED]);
});

test("a rejection that stays after an appeal stays for good, and nothing is told twice", async () => {
  const { caseId, sellerId, revisionId } = await waiting();
  const [first, second] = [await harness.moderator(), await harness.moderator()];
  await reject(first, caseId);
  const member = await harness.member(sellerId);
  await member.appealDecision({ ...id(), sellerId, caseId, text: "Please." });
  await reject(second, caseId);
  expect((await member.getDecision({ sellerId, caseId })).case).toMatchObject({
    ...{ state: Case_State.REJECTED, appeal: { outcome: Appeal_Outcome.UPHELD }, decision: { moderatorId: "" } },
  });
  const approvedLater = await waiting();
  await second.desk.bulkDecideCases({ ...id(), caseIds: [approvedLater.caseId], verdict: approval });
  await expect.poll(() => decidedOf(approvedLater.revisionId).length).toBe(1);
  expect(decidedOf(revisionId)).toHaveLength(1);
});

test("a member sees the decisions of their shop alone; to appeal they have to be allowed to change the catalogue", async () => {
  const { caseId, sellerId } = await waiting();
  await reject(await harness.moderator(), caseId);
  const reader = await harness.member(sellerId, [Permission.VIEW_CATALOGUE]);
  const { cases } = await reader.listSellerCases({ sellerId });
  expect(cases.map((each) => [each.id, each.risk, each.findings[0]?.weight])).toEqual([[caseId, 0, 0]]);
  expect(await reasonOf(reader.appealDecision({ ...id(), sellerId, caseId, text: "No." }))).toBe("CASE_NOT_FOUND");
  const own = newId();
  const stranger = await harness.member(own);
  const calls = [
    () => stranger.listSellerCases({ sellerId }),
    () => stranger.getDecision({ sellerId, caseId }),
    () => stranger.getDecision({ sellerId: own, caseId }),
    () => stranger.appealDecision({ ...id(), sellerId: own, caseId, text: "Mine?" }),
  ];
  for (const call of calls) expect(await reasonOf(call())).toBe("CASE_NOT_FOUND");
});

test("an operator changes the list of banned terms, and the next revision is held to it", async () => {
  const operator = await harness.moderator(["operator"]);
  const { desk } = await harness.moderator();
  const term = { language: "en", term: "Snake Oil*", weight: 70 };
  expect(await reasonOf(desk.saveBannedTerm({ ...id(), term }))).toBe("NOT_ALLOWED");
  const saved = (await operator.desk.saveBannedTerm({ ...id(), term })).term;
  expect(saved).toMatchObject({ term: "snake oil*", weight: 70 });
  const before = (await desk.listBannedTerms({})).terms.length;
  expect(before).toBeGreaterThan(30);
  const { revisionId } = await harness.submit(product({ text: "Real snake oils here" }));
  expect(await caseOf(harness, revisionId)).toMatchObject({ codes: ["BANNED_TERM"], risk: 70 });
  await operator.desk.deleteBannedTerm({ ...id(), termId: saved?.id ?? "" });
  expect((await desk.listBannedTerms({})).terms).toHaveLength(before - 1);
  const { entries } = await operator.desk.listAuditEntries({ subjectId: saved?.id ?? "" });
  expect(entries.map(({ action }) => action)).toEqual(["term.deleted", "term.saved"]);
});

test("what waits and what is late is counted for whoever watches", async () => {
  const { caseId } = await waiting();
  harness.passHours(48);
  const text = await (await fetch(`${harness.network.url("moderation")}/metrics`)).text();
  const overdue = /souk_moderation_cases\{which="overdue"[^}]*\} (\d+)/.exec(text)?.[1];
  expect(Number(overdue)).toBeGreaterThanOrEqual(1);
  expect(caseId).not.toBe("");
});
