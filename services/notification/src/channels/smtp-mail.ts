import { createTransport } from "nodemailer";
import type { MailPort, OutgoingMail } from "./mail-port.ts";
import { RefusedError } from "./refused-error.ts";

const connectTimeoutMs = 5_000;
const silenceTimeoutMs = 15_000;

/** Sends over SMTP; a few connections are kept and used again. */
export function createSmtpMail({ url, from, atOnce }: { url: string; from: string; atOnce: number }): MailPort {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: atOnce,
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    socketTimeout: silenceTimeoutMs,
    // Content is ours alone: nothing in it may make the server fetch a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ messageId, to, subject, text, html, locale, oneClickUrl }: OutgoingMail) {
      const headers = { "Content-Language": locale, "Auto-Submitted": "auto-generated", ...unsubscribing(oneClickUrl) };
      // As an object, so that an address is never parsed as a list of several.
      const receiver = { name: "", address: to };
      try {
        await transport.sendMail({
          from,
          to: receiver,
          subject,
          text,
          html,
          messageId: `<${messageId}@souk>`,
          headers,
        });
      } catch (error) {
        throw isFinal(error) ? new RefusedError("the mail server refused the mail", { cause: error }) : error;
      }
    },
    async close() {
      transport.close();
    },
  };
}

/** Both have to be signed by the mail system (DKIM) for programs to show their button. */
function unsubscribing(url: string | undefined): Record<string, string> {
  return url === undefined
    ? {}
    : { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** 5xx to a receiver or a mail; a refused login (EAUTH) can be mended. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error) || !("responseCode" in error)) return false;
  const isAboutMail = error.code === "EENVELOPE" || error.code === "EMESSAGE";
  return isAboutMail && typeof error.responseCode === "number" && error.responseCode >= 500;
}
