import { Check_Kind, Check_State } from "@souk/contracts/seller/v1/application";
import { newId } from "@souk/ids/id";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { applicationsOf, bankChecked, fillIn, goodIban } from "./applying.ts";
import { metadataOf, type SellerHarness, startSeller } from "./harness.ts";

let harness: SellerHarness;
beforeAll(async () => {
  harness = await startSeller();
});
afterEach(() => void harness.bank.faults.set({}));
afterAll(() => harness.stop());

test("an account is asked about until the bank answers: slow, failing and lost replies end in one verification", async () => {
  harness.bank.faults.set({ error_rate: 0.4, lose_reply_rate: 0.4, latency_ms: { min: 0, max: 250 }, seed: 5 });
  const before = harness.bank.decided();
  const rita = await harness.person("rita@bank.example");
  await fillIn(harness, rita);
  expect((await bankChecked(harness, rita))?.state).toBe(Check_State.APPROVED);
  expect(harness.bank.decided()).toBe(before + 1);
});

test("what the bank refuses is refused with its reason, and another account starts anew", async () => {
  const joao = await harness.person("joao@bank.example");
  const { applicationId } = await fillIn(harness, joao, { holder: "Mismatch Lda" });
  expect(await bankChecked(harness, joao)).toMatchObject({ state: Check_State.REFUSED, reason: "name_mismatch" });
  const client = applicationsOf(harness, joao);
  const { application } = await client.setBankAccount({
    requestId: newId(),
    applicationId,
    iban: goodIban,
    holder: "Joao",
  });
  const check = application?.checks.find(({ kind }) => kind === Check_Kind.BANK_ACCOUNT);
  expect([Check_State.PENDING, Check_State.APPROVED]).toContain(check?.state);
  expect((await bankChecked(harness, joao))?.state).toBe(Check_State.APPROVED);
  expect(application?.bankAccount).toMatchObject({ last4: "3000", countryCode: "DE" });
});

test("a number that is no IBAN is refused before anything is kept, with what is wrong with it", async () => {
  const eva = await harness.person("eva@bank.example");
  const client = applicationsOf(harness, eva);
  const applicationId = (await client.startApplication({ requestId: newId(), locale: "en" })).application?.id ?? "";
  const error = await client
    .setBankAccount({ requestId: newId(), applicationId, iban: "DE89370400440532013001", holder: "Eva" })
    .catch((thrown: unknown) => thrown);
  expect(metadataOf(error)).toMatchObject({ field: "iban", problem: expect.stringMatching(/Checksum/i) });
  expect((await client.getMyApplication({})).application?.bankAccount).toBeUndefined();
});
