import { pino } from "pino";
import { readMailboxConfig } from "./config.ts";
import { startMailbox } from "./mailbox.ts";

const log = pino({ name: "mailbox", level: process.env.LOG_LEVEL ?? "info" });
const mailbox = await startMailbox({ ...readMailboxConfig(process.env), log });

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void mailbox.stop().then(() => log.info("mailbox stopped")));
}
