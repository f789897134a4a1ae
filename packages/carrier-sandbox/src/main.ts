import { pino } from "pino";
import { startCarrierSandbox } from "./carrier-sandbox.ts";
import { readCarrierSandboxConfig } from "./config.ts";

const log = pino({ name: "carrier-sandbox", level: process.env.LOG_LEVEL ?? "info" });
const sandbox = await startCarrierSandbox({ ...readCarrierSandboxConfig(process.env), log });

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void sandbox.stop().then(() => log.info("carrier sandbox stopped")));
}
