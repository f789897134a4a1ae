import { expect, test } from "vitest";
import { cards, returnUrl, startReceiver, startTestSandbox } from "./harness.ts";

async function startChallenge() {
  const receiver = await startReceiver();
  const sandbox = await startTestSandbox({ webhookUrls: [receiver.url] });
  const { payment } = await sandbox.pay(cards.threeDs);
  const url = payment.next_action?.url ?? "";
  const answer = (value: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: "POST", redirect: "manual", headers, body: new URLSearchParams({ answer: value }) });
  const read = async () => (await sandbox.call("GET", `/v1/payments/${payment.id}`)).payment;
  return { receiver, sandbox, payment, url, answer, read };
}

test("the cardholder reads the shop, the amount and the order as its shop calls it", async () => {
  const { sandbox } = await startChallenge();
  const { payment } = await sandbox.pay(cards.threeDs, { description: "S-7K2M-94QX" });
  const page = await (await fetch(payment.next_action?.url ?? "")).text();
  expect(page).toContain("<dd>S-7K2M-94QX</dd>");
  expect(page).toContain(`<dd>${new URL(returnUrl).host}</dd>`);
  expect(page).not.toContain(payment.reference);
});

test("an approved challenge authorizes the payment, tells the webhook and returns to the shop", async () => {
  const { receiver, sandbox, payment, answer, read } = await startChallenge();
  expect((await sandbox.change(payment.id, "capture")).errorCode).toBe("invalid_state");
  const response = await answer("approve");
  expect([response.status, response.headers.get("location")]).toEqual([303, returnUrl]);
  expect(await read()).toMatchObject({ status: "authorized", sequence: 2, next_action: null });
  const hooks = await receiver.until((all) => all.length >= 2);
  expect(hooks.map(({ event }) => event.type)).toEqual(["payment.requires_action", "payment.authorized"]);
});

test("a refused challenge declines the payment, and a later approval changes nothing", async () => {
  const { answer, read } = await startChallenge();
  expect((await answer("refuse")).headers.get("location")).toBe(returnUrl);
  expect((await answer("approve")).headers.get("location")).toBe(returnUrl);
  expect(await read()).toMatchObject({ status: "declined", decline_code: "authentication_failed", sequence: 2 });
});

test("a challenge given up by void-by-key cannot be approved any more", async () => {
  const { sandbox, payment, answer, read } = await startChallenge();
  await sandbox.change(payment.id, "void");
  await answer("approve");
  expect((await read()).status).toBe("voided");
});

test("the challenge goes to no other address and takes no answer from another origin", async () => {
  const { url, answer, read } = await startChallenge();
  expect((await fetch(`${url}?return_url=https://evil.example/`)).status).toBe(400);
  expect((await fetch(`${url}?return_url=${encodeURIComponent(returnUrl)}`)).status).toBe(200);
  expect((await answer("approve", { origin: "https://evil.example" })).status).toBe(403);
  expect((await answer("maybe")).status).toBe(400);
  expect((await read()).status).toBe("requires_action");
});

test("the challenge speaks the shopper's language and shows the amount, never markup from the reference", async () => {
  const { sandbox, url } = await startChallenge();
  const russian = await (await fetch(url, { headers: { "accept-language": "ru-RU,ru;q=0.9" } })).text();
  expect(russian).toContain("Подтвердите платёж");
  expect(russian).toContain("50,00");
  const odd = (await sandbox.pay(cards.threeDs, { reference: "<script>alert(1)</script>" })).payment;
  expect(await (await fetch(odd.next_action?.url ?? "")).text()).not.toContain("<script>alert");
});

test("a card that wants 3-D Secure is declined when there is nowhere to return to", async () => {
  const { sandbox } = await startChallenge();
  const { payment } = await sandbox.pay(cards.threeDs, { return_url: undefined });
  expect(payment).toMatchObject({ status: "declined", decline_code: "authentication_required" });
});
