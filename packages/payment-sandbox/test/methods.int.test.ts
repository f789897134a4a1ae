import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { cards, startTestSandbox } from "./harness.ts";

const method = z.object({ id: z.string(), card: z.looseObject({ brand: z.string(), last4: z.string() }) });
const list = z.object({ data: z.array(method) });
const saved = z.looseObject({ method: z.string().nullable() });

async function start(now?: () => Date) {
  const sandbox = await startTestSandbox(now ? { now } : {});
  const customer = randomUUID();
  const path = `/v1/customers/${customer}/methods`;
  return {
    ...sandbox,
    customer,
    keep: async (number = cards.ok, body = {}) =>
      sandbox.call("POST", "/v1/setups", { customer, token: await sandbox.token(number), ...body }, randomUUID()),
    kept: async () => list.parse(JSON.parse((await sandbox.call("GET", path)).text)).data,
    payAndKeep: (number = cards.ok) => sandbox.pay(number, { customer, save_card: true }),
    payWith: (id: string, body = {}) =>
      sandbox.call(
        "POST",
        "/v1/payments",
        { amount: "100", currency: "EUR", reference: "r", method: id, customer, ...body },
        randomUUID(),
      ),
    detach: (id: string) => sandbox.call("POST", `/v1/methods/${id}/detach`, {}),
  };
}

test("a card kept with a payment pays again without a token, and the same card is the same method", async () => {
  const sandbox = await start();
  const first = saved.parse(JSON.parse((await sandbox.payAndKeep()).text)).method;
  const second = saved.parse(JSON.parse((await sandbox.payAndKeep()).text)).method;
  expect(second).toBe(first);
  expect(await sandbox.kept()).toMatchObject([{ id: first, card: { brand: "visa", last4: "4242" } }]);
  expect((await sandbox.payWith(first ?? "")).payment).toMatchObject({ status: "authorized", card: { last4: "4242" } });
});

test("no card is kept that was declined, or that nobody asked to keep", async () => {
  const sandbox = await start();
  await sandbox.payAndKeep(cards.declined);
  await sandbox.pay(cards.ok, { customer: sandbox.customer });
  expect(await sandbox.kept()).toEqual([]);
});

test("another customer's card, a detached one and one without a customer pay nothing", async () => {
  const sandbox = await start();
  await sandbox.keep();
  const [{ id } = { id: "" }] = await sandbox.kept();
  expect((await sandbox.payWith(id, { customer: "somebody" })).errorCode).toBe("method_unknown");
  expect((await sandbox.payWith(id, { customer: undefined })).status).toBe(400);
  expect((await sandbox.detach(id)).status).toBe(200);
  expect((await sandbox.detach(id)).status).toBe(200);
  expect((await sandbox.payWith(id)).errorCode).toBe("method_unknown");
  expect(await sandbox.kept()).toEqual([]);
});

test("a kept card that is over its date is declined as expired", async () => {
  let time = new Date();
  const sandbox = await start(() => time);
  await sandbox.keep();
  const [{ id } = { id: "" }] = await sandbox.kept();
  time = new Date(Date.UTC(time.getUTCFullYear() + 4, 0, 1));
  expect((await sandbox.payWith(id)).payment).toMatchObject({ status: "declined", decline_code: "expired_card" });
});

test("a token keeps one card once, and the number is nowhere in what is answered", async () => {
  const sandbox = await start();
  const body = { customer: sandbox.customer, token: await sandbox.token() };
  const key = randomUUID();
  const [first, again] = [
    await sandbox.call("POST", "/v1/setups", body, key),
    await sandbox.call("POST", "/v1/setups", body, key),
  ];
  expect(again.text).toBe(first.text);
  expect((await sandbox.call("POST", "/v1/setups", body, randomUUID())).errorCode).toBe("token_used");
  expect(first.text).not.toContain("4242424242424242");
});

test("part of what is held is let go of, never more than that, and the rest is captured", async () => {
  const sandbox = await start();
  const { payment } = await sandbox.pay();
  expect((await sandbox.change(payment.id, "void", { amount: "2000" })).payment).toMatchObject({
    status: "authorized",
    amount_voided: "2000",
    amount_capturable: "3000",
  });
  expect((await sandbox.change(payment.id, "void", { amount: "3001" })).errorCode).toBe("amount_too_large");
  expect((await sandbox.change(payment.id, "capture", { amount: "3001" })).errorCode).toBe("amount_too_large");
  expect((await sandbox.change(payment.id, "capture")).payment).toMatchObject({
    status: "captured",
    amount_captured: "3000",
  });
});
