import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MailSummary, StoredMail } from "@souk/mailbox/mail-store";
import { startMailbox } from "@souk/mailbox/mailbox";

/** A real mail server for a test, and what it was given. */
export async function startLocalMailbox(smtpPort = 0) {
  const folder = mkdtempSync(join(tmpdir(), "souk-mails-"));
  const mailbox = await startMailbox({
    ...{ host: "127.0.0.1", smtpPort, webPort: 0, dataFile: join(folder, "mails.db"), mailsMax: 100 },
  });
  const get = async <T>(path: string): Promise<T> => (await fetch(`${mailbox.url}${path}`)).json() as Promise<T>;
  return {
    smtpUrl: mailbox.smtpUrl,
    /** Newest first. */
    async mailsTo(address: string): Promise<StoredMail[]> {
      const list = await get<MailSummary[]>(`/api/mails?to=${encodeURIComponent(address)}`);
      return Promise.all(list.map(({ id }) => get<StoredMail>(`/api/mails/${id}`)));
    },
    async stop() {
      await mailbox.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
