import type { Logger } from "pino";
import { z } from "zod";

export type MailboxConfig = {
  host: string;
  /** 0 takes a free port; of both. */
  smtpPort: number;
  webPort: number;
  /** SQLite file; its folder is created. */
  dataFile: string;
  /** The oldest make room. */
  mailsMax: number;
  /** Default: silent. */
  log?: Logger;
};

const port = z.coerce.number().int().min(0).max(65_535);
const environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: port,
  SMTP_PORT: port,
  DATA_FILE: z.string().min(1),
  MAILS_MAX: z.coerce.number().int().min(1).default(500),
});

/** Reads HOST, PORT, SMTP_PORT, DATA_FILE, MAILS_MAX (500). Throws a ZodError that names what is wrong. */
export function readMailboxConfig(env: Record<string, string | undefined>): MailboxConfig {
  const { HOST: host, PORT: webPort, SMTP_PORT: smtpPort, DATA_FILE: dataFile, MAILS_MAX } = environment.parse(env);
  return { host, webPort, smtpPort, dataFile, mailsMax: MAILS_MAX };
}
