import { once } from "node:events";
import type { Logger } from "pino";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import type { MailboxConfig } from "./config.ts";
import type { MailStore } from "./mail-store.ts";

const mailBytesMax = 1024 * 1024;
const receiversMax = 20;

export type SmtpListener = { port: number; stop(): Promise<void> };

/** Takes every mail of this machine and sends none on. No login, no TLS: it listens on loopback only. */
export async function startSmtp(
  { host, smtpPort }: Pick<MailboxConfig, "host" | "smtpPort">,
  store: MailStore,
  log: Logger,
): Promise<SmtpListener> {
  const server = new SMTPServer({
    banner: "Souk mailbox",
    size: mailBytesMax,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    maxClients: 50,
    closeTimeout: 3_000,
    onRcptTo: (_address, session, done) =>
      session.envelope.rcptTo.length < receiversMax ? done() : done(refusal(452, "Too many receivers")),
    onData: (stream, session, done) => {
      const receivers = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
      keep(stream, receivers, store).then(
        () => done(),
        (error: unknown) => {
          log.warn({ err: error }, "a mail was refused");
          done(error instanceof TooLargeError ? refusal(552, error.message) : refusal(451, "The mail was not kept"));
        },
      );
    },
  });
  server.on("error", (error) => log.warn({ err: error }, "SMTP"));
  const listener = server.listen(smtpPort, host);
  await once(listener, "listening");
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("the mailbox listens on no port");
  return { port: address.port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

class TooLargeError extends Error {}

async function keep(stream: SMTPServerDataStream, receivers: string[], store: MailStore): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= mailBytesMax) chunks.push(chunk);
  }
  if (size > mailBytesMax) throw new TooLargeError("A mail has at most 1 MB");
  const { from, headers, subject = "", text = "", html = "" } = await PostalMime.parse(Buffer.concat(chunks));
  const headerOf = (key: string) => headers.find((header) => header.key === key)?.value ?? "";
  const isOneClick = headerOf("list-unsubscribe-post").trim() === "List-Unsubscribe=One-Click";
  const oneClickUrl = isOneClick ? (/<(https?:[^>]+)>/.exec(headerOf("list-unsubscribe"))?.[1] ?? "") : "";
  const sender = from ? `${from.name} <${from.address ?? ""}>`.trim() : "";
  store.add({
    from: sender,
    to: receivers.join(", "),
    subject,
    receivedAt: new Date().toISOString(),
    text,
    html,
    oneClickUrl,
  });
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
