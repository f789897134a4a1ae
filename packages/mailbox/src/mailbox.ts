import { pino } from "pino";
import type { MailboxConfig } from "./config.ts";
import { openMailStore } from "./mail-store.ts";
import { startSmtp } from "./smtp.ts";
import { startWeb } from "./web.ts";

export type Mailbox = {
  /** "smtp://127.0.0.1:2525" */
  smtpUrl: string;
  /** Of the page, without a trailing slash. */
  url: string;
  stop(): Promise<void>;
};

/** A mail server that keeps what it is given and shows it on a page. */
export async function startMailbox(config: MailboxConfig): Promise<Mailbox> {
  const log = config.log ?? pino({ level: "silent" });
  const store = openMailStore(config.dataFile, config.mailsMax);
  const smtp = await startSmtp(config, store, log);
  const web = await startWeb(config, store);
  const smtpUrl = `smtp://${config.host}:${smtp.port}`;
  log.info({ smtpUrl, url: web.url }, "mailbox started");
  return {
    smtpUrl,
    url: web.url,
    async stop() {
      await Promise.all([smtp.stop(), web.stop()]);
      store.close();
    },
  };
}
