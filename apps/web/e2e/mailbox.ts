import { expect } from "@playwright/test";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
/** The mailbox of the stack stands 34 ports above its storefront. */
const { SOUK_MAILBOX_URL = `http://127.0.0.1:${Number(new URL(SOUK_WEB_URL).port) + 34}` } = process.env;

interface Mail {
  readonly id: number;
  readonly subject: string;
  readonly text: string;
  /** Where one POST ends such mails; empty when the mail does not say so. */
  readonly oneClickUrl: string;
}

async function get<T>(path: string): Promise<T> {
  return (await fetch(`${SOUK_MAILBOX_URL}${path}`)).json() as Promise<T>;
}

/** The newest mail to an address whose subject is like this, once it is there. */
export async function mailTo(address: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const list = await get<Mail[]>(`/api/mails?to=${encodeURIComponent(address)}`);
        found = list.find((mail) => subject.test(mail.subject));
        return found?.subject ?? list.map((mail) => mail.subject).join(", ");
      },
      { message: `a mail to ${address}`, timeout: 30_000 },
    )
    .toMatch(subject);
  return get<Mail>(`/api/mails/${found?.id}`);
}

/** Every mail to an address, newest first. */
export function mailsTo(address: string): Promise<Pick<Mail, "id" | "subject">[]> {
  return get(`/api/mails?to=${encodeURIComponent(address)}`);
}

/** The first link of a mail. */
export function linkOf({ text }: Mail): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error("the mail has no link");
  return link;
}
