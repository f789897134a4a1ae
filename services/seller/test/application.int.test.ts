import { Application_State, Check_Kind, Check_State, Document_Kind } from "@souk/contracts/seller/v1/application";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsOf, bankChecked, business, deskOf, fillIn, goodIban, openShop, pdf } from "./applying.ts";
import { eventually, reasonOf, type SellerHarness, startSeller } from "./harness.ts";

let harness: SellerHarness;
beforeAll(async () => {
  harness = await startSeller();
});
afterAll(() => harness.stop());

test("an application that is verified and approved becomes a shop of the applicant, whose account gets the role", async () => {
  const rita = await harness.person("rita@verde.example");
  const { sellerId, slug } = await openShop(harness, rita);
  const shoppers = harness.network.client(SellerService, "seller");
  expect((await shoppers.getSeller({ slug })).seller).toMatchObject({ id: sellerId, name: "Verde", city: "Porto" });
  const own = await harness.network.client(SellerService, "seller", rita.token).listMemberships({});
  expect(own.sellers.map(({ id }) => id)).toEqual([sellerId]);
  await eventually(
    async () => harness.granted,
    (granted) => granted.includes(rita.id),
  );
  await eventually(
    () => harness.eventsOf("seller.changed.v1"),
    (keys) => keys.includes(sellerId),
  );
});

test("payments learn where a shop is paid out to once it is opened, by another name than its number, also when they were away", async () => {
  harness.setAuthAway(true);
  const paid = await harness.person("paid@verde.example");
  const { sellerId } = await openShop(harness, paid);
  expect(harness.destinations.map((each) => each.sellerId)).not.toContain(sellerId);
  harness.setAuthAway(false);
  const found = await eventually(
    async () => harness.destinations.find((each) => each.sellerId === sellerId),
    (destination) => destination !== undefined,
  );
  expect(found).toMatchObject({ last4: goodIban.slice(-4), token: expect.stringMatching(/^acct_[\w-]+$/) });
  expect(found?.token).not.toContain(goodIban.slice(-10));
});

test("a role that the auth service cannot give now is given once it is back", async () => {
  harness.setAuthAway(true);
  const late = await harness.person("late@verde.example");
  await openShop(harness, late);
  expect(harness.granted).not.toContain(late.id);
  harness.setAuthAway(false);
  await eventually(
    async () => harness.granted,
    (granted) => granted.includes(late.id),
  );
});

test("a draft keeps what was typed, wrong or right, and names what is wrong with an example", async () => {
  const mara = await harness.person("mara@verde.example");
  const client = applicationsOf(harness, mara);
  const { application } = await client.startApplication({ requestId: newId(), locale: "en" });
  const applicationId = application?.id ?? "";
  const typed = {
    ...business,
    registrationNumber: "501442601",
    vatNumber: "PT123",
    postalCode: "12",
    contactEmail: "x",
  };
  const draft = { shopName: "Mara", slug: "Not A Slug", business: typed };
  const saved = (await client.saveApplication({ requestId: newId(), applicationId, ...draft })).application;
  expect(saved?.business).toMatchObject(typed);
  const problems = Object.fromEntries(
    (saved?.problems ?? []).map(({ field, reason, example }) => [field, [reason, example]]),
  );
  expect(problems).toMatchObject({
    slug: ["SLUG_INVALID", "verde-plants"],
    "business.registrationNumber": ["REGISTRATION_NUMBER_INVALID", "501442600"],
    "business.vatNumber": ["VAT_NUMBER_INVALID", "PT501442600"],
    "business.postalCode": ["POSTAL_CODE_INVALID", expect.any(String)],
    "business.contactEmail": ["EMAIL_INVALID", expect.any(String)],
    "documents.registration": ["MISSING", ""],
    bankAccount: ["MISSING", ""],
  });
  expect(await reasonOf(client.submitApplication({ requestId: newId(), applicationId }))).toBe(
    "APPLICATION_INCOMPLETE",
  );
});

test("two starts at once leave one open application, and a repeat of either replays it", async () => {
  const twice = await harness.person("twice@verde.example");
  const client = applicationsOf(harness, twice);
  const [first, second] = [newId(), newId()];
  const start = async (requestId: string) =>
    (await client.startApplication({ requestId, locale: "ru" })).application?.id;
  const ids = await Promise.all([start(first), start(second)]);
  expect(new Set([...ids, await start(first), await start(second)]).size).toBe(1);
});

test("a repeated upload is one document, and its id with other content is refused", async () => {
  const ana = await harness.person("ana@verde.example");
  const { applicationId, client } = await fillIn(harness, ana);
  const upload = {
    requestId: newId(),
    applicationId,
    kind: Document_Kind.ADDRESS_PROOF,
    fileName: "a.pdf",
    content: pdf,
  };
  await client.uploadDocument(upload);
  const { application } = await client.uploadDocument(upload);
  expect(application?.documents.filter(({ kind }) => kind === Document_Kind.ADDRESS_PROOF)).toHaveLength(1);
  expect(await reasonOf(client.uploadDocument({ ...upload, fileName: "b.pdf" }))).toBe("REQUEST_ID_REUSED");
});

test("what a document is, its content says: a program with a picture's name and one too large are refused", async () => {
  const eve = await harness.person("eve@verde.example");
  const { applicationId, client } = await fillIn(harness, eve);
  const upload = (content: Uint8Array) =>
    client.uploadDocument({
      requestId: newId(),
      applicationId,
      kind: Document_Kind.IDENTITY,
      fileName: "me.png",
      content,
    });
  expect(await reasonOf(upload(Buffer.from("MZ\u0090 this is no picture at all, whatever it is called")))).toBe(
    "DOCUMENT_TYPE_UNKNOWN",
  );
  expect(await reasonOf(upload(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")))).toBe(
    "DOCUMENT_TYPE_UNKNOWN",
  );
  expect(await reasonOf(upload(Buffer.concat([pdf, Buffer.alloc(3_000_000)])))).toBe("DOCUMENT_TOO_LARGE");
});

test("a document is read by its applicant and by operators, every reading is in the audit log, and a stranger finds none", async () => {
  const own = await harness.person("own@verde.example");
  const stranger = await harness.person("stranger@verde.example");
  const { applicationId, client } = await fillIn(harness, own);
  const documentId = (await client.getMyApplication({})).application?.documents[0]?.id ?? "";
  const operator = applicationsOf(harness, { token: await harness.operator() });
  expect(Buffer.from((await client.readDocument({ documentId })).content)).toEqual(pdf);
  expect((await operator.readDocument({ documentId })).document).toMatchObject({
    mediaType: "application/pdf",
    fileName: "extract.pdf",
  });
  expect(await reasonOf(applicationsOf(harness, stranger).readDocument({ documentId }))).toBe("DOCUMENT_NOT_FOUND");
  const { entries } = await (await deskOf(harness)).listAuditEntries({ subjectId: applicationId });
  expect(entries.filter(({ action }) => action === "document.read")).toHaveLength(2);
});

test("nothing of the business, the documents or the bank account is readable in the database", async () => {
  const rows = await harness.sql`
    select encode(business_sealed, 'escape') as text from applications where business_sealed is not null
    union all select encode(iban_sealed, 'escape') || encode(holder_sealed, 'escape') from bank_accounts
    union all select encode(content_sealed, 'escape') || encode(name_sealed, 'escape') from application_documents
    union all select encode(answer, 'escape') from requests
    union all select a::text from audit_entries a`;
  const everything = [...rows, ...harness.published].map(({ text }) => text).join("\n");
  expect(everything.length).toBeGreaterThan(1_000);
  for (const secret of [
    goodIban,
    "0532013000",
    "Rua das Flores",
    "501442600",
    "%PDF",
    "extract.pdf",
    "rita@verde.example",
  ])
    expect(everything).not.toContain(secret);
});

test("a stranger can neither save, submit nor withdraw another's application", async () => {
  const own = await harness.person("mine@verde.example");
  const other = applicationsOf(harness, await harness.person("other@verde.example"));
  const { applicationId } = await fillIn(harness, own);
  const save = { applicationId, shopName: "Stolen", slug: "stolen", business };
  expect(await reasonOf(other.saveApplication({ requestId: newId(), ...save }))).toBe("APPLICATION_NOT_FOUND");
  expect(await reasonOf(other.submitApplication({ requestId: newId(), applicationId }))).toBe("APPLICATION_NOT_FOUND");
  expect(await reasonOf(other.withdrawApplication({ requestId: newId(), applicationId }))).toBe(
    "APPLICATION_NOT_FOUND",
  );
  const iban = { applicationId, iban: goodIban, holder: "Thief" };
  expect(await reasonOf(other.setBankAccount({ requestId: newId(), ...iban }))).toBe("APPLICATION_NOT_FOUND");
  expect((await other.getMyApplication({})).application).toBeUndefined();
});

test("only operators decide: an applicant is refused at the desk", async () => {
  const clever = await harness.person("clever@verde.example");
  const { SellerDeskService } = await import("@souk/contracts/seller/v1/desk_service");
  const desk = harness.network.client(SellerDeskService, "seller", clever.token);
  await expect(desk.listApplications({})).rejects.toThrow(/permission_denied|may not|not allowed/i);
});

test("nothing is approved before every item of the checklist is, and a refused one sends it back until it is given anew", async () => {
  const lia = await harness.person("lia@verde.example");
  const { applicationId, client } = await fillIn(harness, lia);
  await client.submitApplication({ requestId: newId(), applicationId });
  await bankChecked(harness, lia);
  const desk = await deskOf(harness);
  expect(await reasonOf(desk.approveApplication({ requestId: newId(), applicationId }))).toBe("CHECKLIST_INCOMPLETE");
  const decide = { applicationId, kind: Check_Kind.DOCUMENTS, approved: false };
  expect(await reasonOf(desk.decideCheck({ requestId: newId(), ...decide }))).toBe("REASON_NEEDED");
  await desk.decideCheck({ requestId: newId(), ...decide, reason: "document_unreadable", note: "Too dark" });
  expect(await reasonOf(desk.decideCheck({ requestId: newId(), ...decide, approved: true }))).toBe("CHECK_NOT_PENDING");
  const bank = { applicationId, kind: Check_Kind.BANK_ACCOUNT, approved: true };
  expect(await reasonOf(desk.decideCheck({ requestId: newId(), ...bank }))).toBe("CHECK_NOT_YOURS");
  expect(await reasonOf(client.saveApplication({ requestId: newId(), applicationId, shopName: "X", slug: "x" }))).toBe(
    "APPLICATION_NOT_EDITABLE",
  );
  await desk.requestApplicationChanges({
    requestId: newId(),
    applicationId,
    reason: "document_unreadable",
    note: "A sharper one",
  });
  expect((await client.getMyApplication({})).application).toMatchObject({
    ...{ state: Application_State.CHANGES_REQUESTED, reason: "document_unreadable", note: "A sharper one" },
  });
  expect(await reasonOf(client.submitApplication({ requestId: newId(), applicationId }))).toBe("CHECK_REFUSED");
  await client.uploadDocument({
    requestId: newId(),
    applicationId,
    kind: Document_Kind.IDENTITY,
    fileName: "new.pdf",
    content: pdf,
  });
  await client.submitApplication({ requestId: newId(), applicationId });
  expect((await client.getMyApplication({})).application?.state).toBe(Application_State.SUBMITTED);
});

test("changed business data has to be looked at anew", async () => {
  const noa = await harness.person("noa@verde.example");
  const { applicationId, client } = await fillIn(harness, noa);
  await client.submitApplication({ requestId: newId(), applicationId });
  const desk = await deskOf(harness);
  await desk.decideCheck({ requestId: newId(), applicationId, kind: Check_Kind.BUSINESS, approved: true });
  await desk.requestApplicationChanges({ requestId: newId(), applicationId, reason: "other" });
  const draft = { applicationId, shopName: "Noa", slug: `noa-${newId().slice(-6)}` };
  const same = (await client.saveApplication({ requestId: newId(), ...draft, business })).application;
  expect(same?.checks[0]).toMatchObject({ kind: Check_Kind.BUSINESS, state: Check_State.APPROVED });
  const moved = { ...business, line1: "Rua Nova 1" };
  const changed = (await client.saveApplication({ requestId: newId(), ...draft, business: moved })).application;
  expect(changed?.checks[0]).toMatchObject({ kind: Check_Kind.BUSINESS, state: Check_State.PENDING });
});

test("a rejected applicant learns why and may apply anew; a decided application does not move again", async () => {
  const ivo = await harness.person("ivo@verde.example");
  const { applicationId, client } = await fillIn(harness, ivo);
  await client.submitApplication({ requestId: newId(), applicationId });
  const desk = await deskOf(harness);
  const reject = { requestId: newId(), applicationId, reason: "prohibited_goods", note: "No plants of that kind" };
  await desk.rejectApplication(reject);
  expect((await desk.rejectApplication(reject)).application?.state).toBe(Application_State.REJECTED);
  expect(await reasonOf(desk.rejectApplication({ ...reject, requestId: newId() }))).toBe("APPLICATION_STATE");
  expect(await reasonOf(client.withdrawApplication({ requestId: newId(), applicationId }))).toBe("APPLICATION_STATE");
  const again = (await client.startApplication({ requestId: newId(), locale: "en" })).application;
  expect(again?.id).not.toBe(applicationId);
  const { entries } = await desk.listAuditEntries({ subjectId: applicationId });
  const decisions = entries.map(({ action }) => action).filter((action) => action.startsWith("application."));
  expect(decisions).toEqual(["application.rejected", "application.submitted"]);
  // The bank's answer about the account may be written down between them, or after.
  expect(entries.find(({ action }) => action === "application.rejected")).toMatchObject({
    before: { state: "submitted" },
    after: { state: "rejected" },
    reason: "prohibited_goods",
  });
});

test("an address that another shop has is refused when it is submitted, and by the approval that comes second", async () => {
  const slug = `same-${newId().slice(-8)}`;
  const [one, two, three] = [
    await harness.person("one@verde.example"),
    await harness.person("two@verde.example"),
    await harness.person("three@verde.example"),
  ];
  const second = await fillIn(harness, two, { slug });
  await second.client.submitApplication({ requestId: newId(), applicationId: second.applicationId });
  await openShop(harness, one, { slug });
  const third = await fillIn(harness, three, { slug });
  expect(
    await reasonOf(third.client.submitApplication({ requestId: newId(), applicationId: third.applicationId })),
  ).toBe("SLUG_TAKEN");
  await bankChecked(harness, two);
  const desk = await deskOf(harness);
  for (const kind of [Check_Kind.BUSINESS, Check_Kind.DOCUMENTS])
    await desk.decideCheck({ requestId: newId(), applicationId: second.applicationId, kind, approved: true });
  expect(await reasonOf(desk.approveApplication({ requestId: newId(), applicationId: second.applicationId }))).toBe(
    "SLUG_TAKEN",
  );
});

test("pages of the operator's queue come longest waiting first and miss none", async () => {
  const desk = await deskOf(harness);
  const seen: string[] = [];
  let pageToken = "";
  do {
    const page = await desk.listApplications({ state: Application_State.SUBMITTED, pageSize: 2, pageToken });
    seen.push(...page.applications.map(({ id }) => id));
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  const [{ n } = { n: 0 }] = await harness.sql<
    { n: number }[]
  >`select count(*)::int as n from applications where state = 'submitted'`;
  expect(seen).toHaveLength(n);
  expect(new Set(seen).size).toBe(n);
});
