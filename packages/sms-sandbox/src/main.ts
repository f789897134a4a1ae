import { pino } from "pino";
import { readSmsSandboxConfig } from "./config.ts";
import { startSmsSandbox } from "./sms-sandbox.ts";

const log = pino({ name: "sms-sandbox", level: process.env.LOG_LEVEL ?? "info" });
const sandbox = await startSmsSandbox({ ...readSmsSandboxConfig(process.env), log });

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void sandbox.stop().then(() => log.info("SMS sandbox stopped")));
}
