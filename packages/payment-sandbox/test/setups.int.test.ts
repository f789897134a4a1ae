import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { type Answer, cards, returnUrl, startTestSandbox } from "./harness.ts";

const setup = z.object({
  id: z.string(),
  status: z.string(),
  decline_code: z.string().nullable(),
  method: z.object({ id: z.string(), card: z.looseObject({ last4: z.string() }) }).nullable(),
  next_action: z.object({ url: z.string() }).nullable(),
});

async function start() {
  const sandbox = await startTestSandbox();
  const customer = randomUUID();
  const read = ({ text }: Answer) => setup.parse(JSON.parse(text));
  const list = z.object({ data: z.array(z.looseObject({ id: z.string() })) });
  return {
    ...sandbox,
    setUp: async (number: string, body = {}) =>
      read(
        await sandbox.call(
          "POST",
          "/v1/setups",
          { customer, token: await sandbox.token(number), return_url: returnUrl, ...body },
          randomUUID(),
        ),
      ),
    find: async (id: string) => read(await sandbox.call("GET", `/v1/setups/${id}`)),
    cancel: async (id: string) => read(await sandbox.call("POST", `/v1/setups/${id}/cancel`, {})),
    kept: async () =>
      list.parse(JSON.parse((await sandbox.call("GET", `/v1/customers/${customer}/methods`)).text)).data,
    answer: (url: string, said: string) =>
      fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams({ answer: said }) }),
  };
}

test("a card that its bank has nothing against is kept at once, and the same card twice is one", async () => {
  const sandbox = await start();
  const first = await sandbox.setUp(cards.ok);
  expect(first).toMatchObject({ status: "succeeded", method: { card: { last4: "4242" } }, next_action: null });
  expect((await sandbox.setUp(cards.ok)).method?.id).toBe(first.method?.id);
  expect(await sandbox.kept()).toHaveLength(1);
});

test("a card is kept only once its holder has confirmed it at the bank, who is told that nothing is charged", async () => {
  const sandbox = await start();
  const asked = await sandbox.setUp(cards.threeDs);
  expect(asked).toMatchObject({ status: "requires_action", method: null });
  expect(await sandbox.kept()).toEqual([]);
  const url = asked.next_action?.url ?? "";
  const page = await (await fetch(url)).text();
  expect(page).toContain("Nothing is charged.");
  expect(page).not.toContain("Amount");
  const response = await sandbox.answer(url, "approve");
  expect([response.status, response.headers.get("location")]).toEqual([303, returnUrl]);
  expect(await sandbox.find(asked.id)).toMatchObject({ status: "succeeded", method: { card: { last4: "3155" } } });
  await sandbox.answer(url, "refuse");
  expect((await sandbox.find(asked.id)).status).toBe("succeeded");
});

test("a refusal at the bank keeps nothing, nor does an approval after it was given up", async () => {
  const sandbox = await start();
  const refused = await sandbox.setUp(cards.threeDs);
  await sandbox.answer(refused.next_action?.url ?? "", "refuse");
  expect(await sandbox.find(refused.id)).toMatchObject({
    status: "declined",
    decline_code: "authentication_failed",
  });
  const givenUp = await sandbox.setUp(cards.threeDs);
  expect(await sandbox.cancel(givenUp.id)).toMatchObject({ status: "canceled" });
  await sandbox.answer(givenUp.next_action?.url ?? "", "approve");
  expect((await sandbox.cancel(givenUp.id)).status).toBe("canceled");
  expect(await sandbox.kept()).toEqual([]);
});

test("a bank says no to a card without its being charged; an empty account is no reason", async () => {
  const sandbox = await start();
  expect(await sandbox.setUp(cards.declined)).toMatchObject({ status: "declined", decline_code: "card_declined" });
  const nowhere = { return_url: undefined };
  expect(await sandbox.setUp(cards.threeDs, nowhere)).toMatchObject({ decline_code: "authentication_required" });
  expect((await sandbox.setUp("4000000000009995")).status).toBe("succeeded");
});
