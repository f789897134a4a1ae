import { expect, test } from "vitest";
import { cards, publishableKey, startTestSandbox } from "./harness.ts";

test.each([
  ["4242424242424242", "authorized", null, "visa"],
  ["5555555555554444", "authorized", null, "mastercard"],
  ["2200000000000004", "authorized", null, "mir"],
  ["4000002500003155", "requires_action", null, "visa"],
  ["4000000000000002", "declined", "card_declined", "visa"],
  ["4000000000009995", "declined", "insufficient_funds", "visa"],
  ["4000000000000069", "declined", "expired_card", "visa"],
  ["4000000000009987", "declined", "lost_card", "visa"],
  ["4012888888881881", "declined", "unknown_test_card", "visa"],
])("card %s is %s (%s)", async (number, status, declineCode, brand) => {
  const sandbox = await startTestSandbox();
  const { payment } = await sandbox.pay(number);
  expect(payment).toMatchObject({ status, decline_code: declineCode, amount: "5000", currency: "EUR" });
  expect(payment.card).toMatchObject({ brand, last4: number.slice(-4) });
  expect((await sandbox.call("GET", `/v1/payments/${payment.id}`)).payment).toEqual(payment);
});

test("each mistake in a card has its own code", async () => {
  const sandbox = await startTestSandbox();
  const codeFor = async (card: Record<string, unknown>) => {
    const { status, text } = await sandbox.requestToken({ number: cards.ok, ...card });
    return [status, /"code":"(\w+)"/.exec(text)?.[1]];
  };
  expect(await codeFor({ number: "4242424242424241" })).toEqual([422, "number_invalid"]);
  expect(await codeFor({ number: "4242 4242" })).toEqual([422, "number_incomplete"]);
  expect(await codeFor({ exp_year: 2020 })).toEqual([422, "expiry_past"]);
  expect(await codeFor({ exp_month: 13 })).toEqual([422, "expiry_invalid"]);
  expect(await codeFor({ cvc: "12" })).toEqual([422, "cvc_invalid"]);
  expect(await codeFor({ number: "4242 4242 4242 4242" })).toEqual([200, undefined]);
});

test("a token pays once, even for a declined card, and only for 30 minutes", async () => {
  let time = Date.parse("2026-11-21T12:00:00Z");
  const sandbox = await startTestSandbox({ now: () => new Date(time) });
  const token = await sandbox.token();
  expect((await sandbox.pay(cards.ok, { token })).status).toBe(200);
  expect((await sandbox.pay(cards.ok, { token })).errorCode).toBe("token_used");
  const declined = await sandbox.token(cards.declined);
  expect((await sandbox.pay(cards.declined, { token: declined })).payment.status).toBe("declined");
  expect((await sandbox.pay(cards.declined, { token: declined })).errorCode).toBe("token_used");
  const late = await sandbox.token();
  time += 30 * 60_000;
  expect((await sandbox.pay(cards.ok, { token: late })).errorCode).toBe("token_expired");
  expect((await sandbox.pay(cards.ok, { token: "tok_made_up" })).errorCode).toBe("token_unknown");
});

test("captures add up to what was authorized and refunds to what was captured, never more", async () => {
  const sandbox = await startTestSandbox();
  const { id } = (await sandbox.pay()).payment;
  expect((await sandbox.change(id, "refunds", { amount: "1" })).errorCode).toBe("invalid_state");
  expect((await sandbox.change(id, "capture", { amount: "5001" })).errorCode).toBe("amount_too_large");
  expect((await sandbox.change(id, "capture", { amount: 2000 })).payment).toMatchObject({
    status: "partially_captured",
    amount_captured: "2000",
    amount_capturable: "3000",
  });
  expect((await sandbox.change(id, "capture", { amount: "3001" })).errorCode).toBe("amount_too_large");
  expect((await sandbox.change(id, "capture")).payment).toMatchObject({ status: "captured", amount_captured: "5000" });
  expect((await sandbox.change(id, "capture", { amount: "1" })).errorCode).toBe("invalid_state");
  expect((await sandbox.change(id, "void")).errorCode).toBe("invalid_state");
  expect((await sandbox.change(id, "refunds", { amount: "4999" })).payment.amount_refunded).toBe("4999");
  expect((await sandbox.change(id, "refunds", { amount: "2" })).errorCode).toBe("amount_too_large");
  const { payment } = await sandbox.change(id, "refunds", { amount: "1" });
  expect(payment.operations.map(({ type, amount }) => `${type} ${amount}`)).toEqual([
    "capture 2000",
    "capture 3000",
    "refund 4999",
    "refund 1",
  ]);
});

test("20 captures at once take no more than was authorized", async () => {
  const sandbox = await startTestSandbox();
  const { id } = (await sandbox.pay()).payment;
  const answers = await Promise.all(Array.from({ length: 20 }, () => sandbox.change(id, "capture", { amount: "700" })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(7);
  expect((await sandbox.call("GET", `/v1/payments/${id}`)).payment.amount_captured).toBe("4900");
});

test("a void lets go of all that is held, and of the rest after a partial capture", async () => {
  const sandbox = await startTestSandbox();
  const whole = (await sandbox.pay()).payment;
  expect((await sandbox.change(whole.id, "void")).payment).toMatchObject({ status: "voided", amount_voided: "5000" });
  expect((await sandbox.change(whole.id, "void")).payment).toMatchObject({ status: "voided", amount_voided: "5000" });
  expect((await sandbox.change(whole.id, "capture")).errorCode).toBe("invalid_state");
  const part = (await sandbox.pay()).payment;
  await sandbox.change(part.id, "capture", { amount: "1500" });
  expect((await sandbox.change(part.id, "void")).payment).toMatchObject({
    status: "captured",
    amount_captured: "1500",
    amount_voided: "3500",
    amount_capturable: "0",
  });
});

test("the list walks through all payments, newest first, once each, while new ones arrive", async () => {
  const sandbox = await startTestSandbox();
  const made: string[] = [];
  for (let i = 0; i < 5; i++) made.unshift((await sandbox.pay(cards.ok, { reference: `order-${i}` })).payment.id);
  const seen: string[] = [];
  for (let cursor = ""; ; ) {
    const page = await sandbox.list(`limit=2${cursor}`);
    seen.push(...page.data.map(({ id }) => id));
    if (!page.has_more) break;
    cursor = `&starting_after=${seen.at(-1)}`;
    await sandbox.pay();
  }
  expect(seen).toEqual(made);
  expect((await sandbox.list("reference=order-3")).data.map(({ id }) => id)).toEqual([made[1]]);
  expect((await sandbox.call("GET", "/v1/payments?limit=101")).errorCode).toBe("invalid_request");
});

test("nothing is told or done without the right key", async () => {
  const sandbox = await startTestSandbox();
  const { id } = (await sandbox.pay()).payment;
  for (const [method, path] of [
    ["GET", `/v1/payments/${id}`],
    ["GET", "/v1/payments"],
    ["POST", "/v1/payments"],
    ["POST", `/v1/payments/${id}/void`],
    ["POST", "/v1/payments/void-by-key"],
    ["PUT", "/v1/sandbox/faults"],
    ["GET", "/v1/sandbox/faults"],
  ] as const) {
    const headers = { authorization: `Bearer ${publishableKey}` };
    expect((await fetch(sandbox.url + path, { method, headers })).status).toBe(401);
  }
  expect((await sandbox.call("POST", "/v1/tokens", {})).status).toBe(401);
});

test("a token request from another page's origin is refused", async () => {
  const sandbox = await startTestSandbox();
  const headers = { authorization: `Bearer ${publishableKey}`, "content-type": "application/json" };
  const send = (origin: string) =>
    fetch(`${sandbox.url}/v1/tokens`, { method: "POST", headers: { ...headers, origin }, body: "{}" });
  expect((await send("https://evil.example")).status).toBe(403);
  expect((await send(sandbox.url)).status).toBe(400);
});

test("malformed input is refused by field, and a large body is cut off", async () => {
  const sandbox = await startTestSandbox();
  const refusal = async (body: Record<string, unknown>) =>
    /"param":"(\w+)"/.exec((await sandbox.pay(cards.ok, body)).text)?.[1];
  expect(await refusal({ amount: "0" })).toBe("amount");
  expect(await refusal({ amount: 10.5 })).toBe("amount");
  expect(await refusal({ amount: "-5" })).toBe("amount");
  expect(await refusal({ currency: "XQQ" })).toBe("currency");
  expect(await refusal({ return_url: "javascript:alert(1)" })).toBe("return_url");
  expect((await sandbox.pay(cards.ok, { reference: "x".repeat(70_000) })).errorCode).toBe("body_too_large");
  expect((await sandbox.call("POST", "/v1/payments", {})).errorCode).toBe("idempotency_key_required");
  expect((await sandbox.call("DELETE", "/v1/payments")).status).toBe(405);
  expect((await sandbox.call("GET", "/v1/nothing")).status).toBe(404);
});
