import { expect, test } from "vitest";
import { createMessagesApi } from "../src/channels/messages-api.ts";
import { withSecond } from "../src/channels/with-second.ts";
import { newNumber, startLocalSms } from "./local-sms.ts";
import { describeSmsPort } from "./sms-port-contract.ts";

const from = "Souk";
const away = () => createMessagesApi({ url: "http://AC1:token@127.0.0.1:9", from });

describeSmsPort("the Messages API", async () => {
  const provider = await startLocalSms();
  return { provider, port: createMessagesApi({ url: provider.url, from }), away, stop: provider.stop };
});

describeSmsPort("the Messages API with a second provider for a first that is away", async () => {
  const provider = await startLocalSms();
  const options = { restMs: 1_000, now: () => new Date() };
  return {
    provider,
    port: withSecond({ ...options, first: away(), second: createMessagesApi({ url: provider.url, from }) }),
    away: () => withSecond({ ...options, first: away(), second: away() }),
    stop: provider.stop,
  };
});

test("a first provider that is busy is left alone for as long as it asks, and what it refuses, the second never sees", async () => {
  const [one, two] = [await startLocalSms(), await startLocalSms()];
  const clock = { now: Date.now() };
  const port = withSecond({
    first: createMessagesApi({ url: one.url, from }),
    second: createMessagesApi({ url: two.url, from }),
    restMs: 1_000,
    now: () => new Date(clock.now),
  });
  one.faults.set({ too_many_rate: 1, retry_after_s: 60 });
  const to = newNumber();
  await port.send({ to, body: "1" });
  one.faults.set({});
  clock.now += 59_000;
  await port.send({ to, body: "2" });
  clock.now += 1_001;
  await port.send({ to, body: "3" });
  expect([one.bodiesTo(to), two.bodiesTo(to)]).toEqual([["3"], ["2", "1"]]);
  one.faults.set({ refused_numbers: [to] });
  await expect(port.send({ to, body: "4" })).rejects.toMatchObject({ name: "RefusedError" });
  expect(two.bodiesTo(to)).toHaveLength(2);
  await Promise.all([one.stop(), two.stop()]);
});

test("a wrong token is no refusal of the number: it can be mended", async () => {
  const provider = await startLocalSms();
  const url = new URL(provider.url);
  url.password = "another-token";
  const sending = createMessagesApi({ url: url.href, from }).send({ to: newNumber(), body: "x" });
  await expect(sending).rejects.toThrow(/401 \(20003\)/);
  await provider.stop();
});
