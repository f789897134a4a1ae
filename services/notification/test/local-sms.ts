import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSmsSandbox } from "@souk/sms-sandbox/sms-sandbox";

/** A real provider of text messages for a test, and what it was given. */
export async function startLocalSms() {
  const folder = mkdtempSync(join(tmpdir(), "souk-sms-"));
  const sandbox = await startSmsSandbox({
    ...{ host: "127.0.0.1", port: 0, dataFile: join(folder, "messages.db"), messagesMax: 1_000 },
    ...{ accountSid: `AC${randomBytes(16).toString("hex")}`, authToken: randomBytes(16).toString("hex") },
  });
  return {
    url: sandbox.accountUrl,
    faults: sandbox.faults,
    /** Newest first. */
    bodiesTo: (to: string) => sandbox.messages.list(to).map(({ body }) => body),
    async stop() {
      await sandbox.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export type LocalSms = Awaited<ReturnType<typeof startLocalSms>>;

let last = 0;
/** Somebody's own. */
export const newNumber = () => `+3519${String(10_000_000 + ++last)}`;
