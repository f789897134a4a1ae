import { pino } from "pino";
import { startBankSandbox } from "./bank-sandbox.ts";
import { readBankSandboxConfig } from "./config.ts";

const log = pino({ name: "bank-sandbox", level: process.env.LOG_LEVEL ?? "info" });
const sandbox = await startBankSandbox({ ...readBankSandboxConfig(process.env), log });

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void sandbox.stop().then(() => log.info("bank sandbox stopped")));
}
