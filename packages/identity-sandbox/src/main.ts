import { pino } from "pino";
import { readIdentitySandboxConfig } from "./config.ts";
import { startIdentitySandbox } from "./identity-sandbox.ts";

const log = pino({ name: "identity-sandbox", level: process.env.LOG_LEVEL ?? "info" });
const sandbox = await startIdentitySandbox({ ...readIdentitySandboxConfig(process.env), log });

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void sandbox.stop().then(() => log.info("identity sandbox stopped")));
}
