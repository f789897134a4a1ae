import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import {
  cards,
  client,
  publishableKey,
  secretKey,
  startReceiver,
  startTestSandbox,
  temporaryFile,
  webhookSecret,
} from "./harness.ts";

/** The sandbox as its own process; `kill` is kill -9. */
async function startProcess(dataFile: string, webhookUrl: string) {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const env = {
    ...{ PORT: "0", DATA_FILE: dataFile, SECRET_KEY: secretKey, PUBLISHABLE_KEY: publishableKey },
    ...{ WEBHOOK_SECRET: webhookSecret, WEBHOOK_URLS: webhookUrl, FAULTS: "{}", LOG_LEVEL: "trace" },
  };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const output: string[] = [];
  child.stderr.on("data", (chunk) => output.push(String(chunk)));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      output.push(line);
      const started = /"url":"([^"]+)","msg":"payment sandbox started"/.exec(line)?.[1];
      if (started) resolve(started);
    });
    child.once("exit", () => reject(new Error(output.join("\n"))));
  });
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(child, "exit");
    child.kill(signal);
    return (await gone)[0];
  };
  return { ...client(url), end, output };
}

test("kill -9 under load loses no acknowledged payment, makes none twice and still delivers its webhooks", async () => {
  const dataFile = temporaryFile();
  let isUp = false;
  const receiver = await startReceiver(() => (isUp ? 204 : 503));
  const first = await startProcess(dataFile, receiver.url);
  const tokens = await Promise.all(Array.from({ length: 120 }, () => first.token()));
  const acknowledged = new Map<string, string>();
  // Each of twenty has more to pay when the process is killed, however fast it answered until then.
  const payers = Array.from({ length: 20 }, async (_, payer) => {
    for (let i = payer; i < tokens.length; i += 20) {
      const { text } = await first.pay(cards.ok, { token: tokens[i] }, `key-${i}`);
      acknowledged.set(`key-${i}`, text);
      if (acknowledged.size === 40) await first.end("SIGKILL");
    }
  });
  const ends = await Promise.allSettled(payers);
  expect(acknowledged.size).toBeGreaterThanOrEqual(40);
  expect(ends.some(({ status }) => status === "rejected")).toBe(true);

  isUp = true;
  const second = await startProcess(dataFile, receiver.url);
  for (const [key, text] of acknowledged) {
    const [found] = (await second.list(`idempotency_key=${key}`)).data;
    expect(found?.id).toBe(JSON.parse(text).id);
  }
  const retried = await Promise.all(tokens.map((token, i) => second.pay(cards.ok, { token }, `key-${i}`)));
  for (const [i, { text }] of retried.entries()) expect(acknowledged.get(`key-${i}`) ?? text).toBe(text);
  expect(new Set(retried.map(({ payment }) => payment.id)).size).toBe(120);
  const events = (hooks: typeof receiver.hooks) => new Set(hooks.map(({ id }) => id)).size;
  await receiver.until((hooks) => events(hooks) === 120);
  expect(await second.end("SIGTERM")).toBe(0);
}, 60_000);

test("a stop in the middle of a slow payment answers it first", async () => {
  const sandbox = await startTestSandbox();
  const { dataFile } = sandbox;
  const token = await sandbox.token(cards.slow);
  const slow = sandbox.pay(cards.slow, { token }, "key-1");
  await sandbox.token();
  await sandbox.stop();
  const again = await startTestSandbox({ dataFile });
  expect((await again.list("idempotency_key=key-1")).data[0]?.id).toBe((await slow).payment.id);
}, 15_000);

test("no full card number or security code reaches the data files or the log", async () => {
  const dataFile = temporaryFile();
  const receiver = await startReceiver();
  const sandbox = await startProcess(dataFile, receiver.url);
  const numbers = [...Object.values(cards), "5555555555554444", "2200000000000004", "4012888888881881"];
  for (const number of numbers) {
    await sandbox.requestToken({ number, cvc: "90817" });
    await sandbox.requestToken({ number: `${number} `, exp_month: 77 });
    await sandbox.requestToken({ number, surprise: number });
    if (number !== cards.lostReply) await sandbox.pay(number);
  }
  const raw = { method: "POST", headers: { authorization: `Bearer ${publishableKey}` } };
  const broken = `{"number":"${cards.ok}","cvc":"90817`;
  const json = { "content-type": "application/json" };
  await fetch(`${sandbox.url}/v1/tokens`, { ...raw, headers: { ...raw.headers, ...json }, body: broken });
  await fetch(`${sandbox.url}/v1/tokens?number=${cards.ok}`, { ...raw, body: broken });
  const folder = dirname(dataFile);
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString("latin1"));
  await sandbox.end("SIGTERM");
  const afterStop = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString("latin1"));
  const everything = [...files, ...afterStop, ...sandbox.output].join("\n");
  expect(everything).toContain("4242"); // the last four are kept
  expect(everything).toContain("/v1/tokens"); // the log was read
  for (const secret of [...numbers, "90817", ...numbers.map((number) => number.replace(/(.{4})(?=.)/g, "$1 "))]) {
    expect(everything).not.toContain(secret);
  }
});
