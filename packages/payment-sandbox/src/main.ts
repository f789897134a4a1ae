import { pino } from "pino";
import { readSandboxConfig } from "./config.ts";
import { startSandbox } from "./sandbox.ts";

const log = pino({ name: "payment-sandbox", level: process.env.LOG_LEVEL ?? "info" });
const sandbox = await startSandbox({ ...readSandboxConfig(process.env), log });

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void sandbox.stop().then(() => log.info("payment sandbox stopped")));
}
