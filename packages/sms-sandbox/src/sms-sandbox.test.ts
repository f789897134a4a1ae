import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { segmentsOf } from "./segments.ts";
import { type SmsSandbox, startSmsSandbox } from "./sms-sandbox.ts";

const folder = mkdtempSync(join(tmpdir(), "sms-"));
const [accountSid, authToken] = [`AC${"0a".repeat(16)}`, "a token of a test"];
let sandbox: SmsSandbox;
const start = () =>
  startSmsSandbox({
    ...{ host: "127.0.0.1", port: 0, dataFile: join(folder, "messages.db"), messagesMax: 3 },
    ...{ accountSid, authToken },
  });
beforeAll(async () => {
  sandbox = await start();
});
beforeEach(() => void sandbox.faults.set({}));
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});

const basic = (token: string) => `Basic ${Buffer.from(`${accountSid}:${token}`).toString("base64")}`;
const send = (fields: Record<string, string>, token = authToken) =>
  fetch(`${sandbox.url}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
    method: "POST",
    headers: { authorization: basic(token) },
    body: new URLSearchParams({ From: "Souk", To: "+351912345678", Body: "Hello", ...fields }),
  });
const listed = async (to: string) =>
  (await (await fetch(`${sandbox.url}/api/messages?to=${encodeURIComponent(to)}`)).json()) as { body: string }[];

test("what is sent is found by its number and survives a restart; only the newest are kept", async () => {
  const to = "+79161234567";
  const answer = await send({ To: to, Body: "Привет" });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ sid: expect.stringMatching(/^SM[0-9a-f]{32}$/), num_segments: "1" });
  await sandbox.stop();
  sandbox = await start();
  expect(await listed(to)).toMatchObject([{ body: "Привет", from: "Souk" }]);
  for (const number of [1, 2, 3]) await send({ Body: `Number ${number}` });
  expect(await listed(to)).toEqual([]);
});

test("another token, another account and numbers that are none are refused as the provider does", async () => {
  expect((await send({}, "another token of a test")).status).toBe(401);
  for (const [To, code] of Object.entries({ "12": 21211, "+15005550004": 21610, "+15005550009": 21614 })) {
    const answer = await send({ To });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code });
  }
  sandbox.faults.set({ refused_numbers: ["+351912345678"] });
  expect(await (await send({})).json()).toMatchObject({ code: 21211 });
});

test("of a lost reply the message is there; of an error and of too many it is not", async () => {
  const to = "+351910000001";
  sandbox.faults.set({ error_rate: 1 });
  expect((await send({ To: to })).status).toBe(500);
  sandbox.faults.set({ too_many_rate: 1, retry_after_s: 7 });
  const busy = await send({ To: to });
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([429, "7"]);
  expect(await listed(to)).toEqual([]);
  sandbox.faults.set({ lose_reply_rate: 1 });
  await expect(send({ To: to })).rejects.toThrow();
  expect(await listed(to)).toHaveLength(1);
});

test("the page shows what a message holds as text, and answers to no other name", async () => {
  await send({ Body: "<script>alert(1)</script>" });
  const page = await (await fetch(`${sandbox.url}/`)).text();
  expect(page).toContain("&lt;script&gt;");
  expect(page).not.toContain("<script>");
  for (const path of ["/", "/api/messages", "/v1/sandbox/faults"]) expect(await askAs("evil.example", path)).toBe(421);
});

test.each([
  ["a".repeat(160), 1],
  ["a".repeat(161), 2],
  [`${"a".repeat(159)}€`, 2],
  ["я".repeat(70), 1],
  ["я".repeat(134), 2],
  ["я".repeat(135), 3],
])("%j travels in %d", (body, pieces) => {
  expect(segmentsOf(body)).toBe(pieces);
});

function askAs(host: string, path: string): Promise<number> {
  const { hostname, port } = new URL(sandbox.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    socket.once("data", (bytes) => resolve(Number(String(bytes).split(" ")[1])));
  });
}
