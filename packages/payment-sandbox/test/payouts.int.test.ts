import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { startTestSandbox } from "./harness.ts";

const payoutSchema = z.looseObject({
  id: z.string(),
  status: z.string(),
  amount: z.string(),
  failure_code: z.string().nullable(),
});
const listSchema = z.object({
  data: z.array(payoutSchema),
  has_more: z.boolean(),
  key_status: z.string().optional(),
});

async function start(config: Parameters<typeof startTestSandbox>[0] = {}) {
  let time = Date.parse("2026-11-21T12:00:00Z");
  const sandbox = await startTestSandbox({ now: () => new Date(time), ...config });
  const send = (destination = "acct_1", body: Record<string, unknown> = {}, key: string = randomUUID()) =>
    sandbox.call(
      "POST",
      "/v1/payouts",
      { amount: "5000", currency: "EUR", destination, reference: "payout-1", ...body },
      key,
    );
  const list = async (query: string) =>
    listSchema.parse(JSON.parse((await sandbox.call("GET", `/v1/payouts?${query}`)).text));
  return { ...sandbox, send, list, leap: (ms: number) => (time += ms) };
}

const read = ({ text }: { text: string }) => payoutSchema.parse(JSON.parse(text));

test("a payout is pending until its time has come, and then paid", async () => {
  const sandbox = await start({ faults: { payout_delay_ms: 60_000 } });
  const payout = read(await sandbox.send());
  expect(payout).toMatchObject({ status: "pending", amount: "5000", failure_code: null });
  sandbox.leap(59_999);
  expect(read(await sandbox.call("GET", `/v1/payouts/${payout.id}`)).status).toBe("pending");
  sandbox.leap(1);
  expect(read(await sandbox.call("GET", `/v1/payouts/${payout.id}`)).status).toBe("paid");
});

test("a closed account is found at once, a rejecting one only when its time has come", async () => {
  const sandbox = await start({ faults: { payout_delay_ms: 60_000 } });
  expect(read(await sandbox.send("acct_closed_1"))).toMatchObject({ status: "failed", failure_code: "account_closed" });
  const later = read(await sandbox.send("acct_rejects_1"));
  expect(later).toMatchObject({ status: "pending", failure_code: null });
  sandbox.leap(60_000);
  const failed = read(await sandbox.call("GET", `/v1/payouts/${later.id}`));
  expect(failed).toMatchObject({ status: "failed", failure_code: "account_rejected" });
});

test("the bank sends back what it was paid, once, and the webhooks are told", async () => {
  const sandbox = await start({ faults: { payout_delay_ms: 60_000 } });
  const payout = read(await sandbox.send());
  const path = `/v1/sandbox/payouts/${payout.id}/return`;
  expect((await sandbox.call("POST", path, {})).errorCode).toBe("invalid_state");
  sandbox.leap(60_000);
  const back = { status: "failed", failure_code: "account_frozen" };
  expect(read(await sandbox.call("POST", path, { code: "account_frozen" }))).toMatchObject(back);
  expect(read(await sandbox.call("POST", path, { code: "account_closed" }))).toMatchObject(back);
  expect((await sandbox.call("POST", path, { code: "no such" })).status).toBe(400);
});

test("an account that sends money back has been paid before", async () => {
  const sandbox = await start({ faults: { payout_delay_ms: 60_000 } });
  const payout = read(await sandbox.send("acct_returns"));
  const look = async () => read(await sandbox.call("GET", `/v1/payouts/${payout.id}`));
  sandbox.leap(60_000);
  expect(await look()).toMatchObject({ status: "paid", failure_code: null });
  sandbox.leap(2_000);
  expect(await look()).toMatchObject({ status: "failed", failure_code: "account_closed" });
});

test("money is sent once per key, whatever becomes of the reply, and is found by key and by reference", async () => {
  const sandbox = await start();
  const key = randomUUID();
  await expect(sandbox.send("acct_lost_reply", {}, key)).rejects.toThrow();
  const again = await sandbox.send("acct_lost_reply", {}, key);
  expect(again.isReplay).toBe(true);
  expect((await sandbox.send("acct_lost_reply", { amount: "1" }, key)).errorCode).toBe("idempotency_conflict");
  const found = await sandbox.list(`idempotency_key=${key}`);
  expect(found).toMatchObject({ data: [{ id: read(again).id }], key_status: "used" });
  expect((await sandbox.list("reference=payout-1")).data).toHaveLength(1);
  expect(await sandbox.list("idempotency_key=other")).toEqual({ data: [], has_more: false, key_status: "unknown" });
});

test("what is no account is refused, and what was sent survives a restart and is listed page by page", async () => {
  const sandbox = await start();
  expect((await sandbox.send("iban_1")).errorCode).toBe("destination_unknown");
  expect((await sandbox.send("acct_1", { amount: "0" })).status).toBe(400);
  for (const reference of ["a", "b", "c"]) await sandbox.send("acct_1", { reference });
  await sandbox.stop();
  const again = await start({ dataFile: sandbox.dataFile });
  const first = await again.list("limit=2");
  const next = await again.list(`limit=2&starting_after=${first.data[1]?.id}`);
  expect([...first.data, ...next.data].map(({ reference }) => reference)).toEqual(["c", "b", "a"]);
  expect([first.has_more, next.has_more]).toEqual([true, false]);
});
