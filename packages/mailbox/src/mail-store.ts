import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const summary = z.object({
  id: z.number(),
  from: z.string(),
  /** Every receiver, separated by ", ". */
  to: z.string(),
  subject: z.string(),
  receivedAt: z.string(),
});
const mail = summary.extend({
  text: z.string(),
  html: z.string(),
  /** Where one POST ends such mails (RFC 8058); empty when the mail does not say so. */
  oneClickUrl: z.string(),
});

export type MailSummary = z.infer<typeof summary>;
export type StoredMail = z.infer<typeof mail>;

export type MailStore = {
  add(mail: Omit<StoredMail, "id">): void;
  /** Newest first; all, or those to one address. */
  list(to?: string): MailSummary[];
  find(id: number): StoredMail | undefined;
  close(): void;
};

const schema = `
create table if not exists mails (
  id integer primary key autoincrement,
  sender text not null, receivers text not null, subject text not null, received_at text not null,
  body_text text not null, body_html text not null
) strict`;

const columns = `id, sender as "from", receivers as "to", subject, received_at as "receivedAt"`;

/** The newest `mailsMax` mails in a file of their own. */
export function openMailStore(file: string, mailsMax: number): MailStore {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const sql = new DatabaseSync(file);
  sql.exec("pragma journal_mode = wal; pragma busy_timeout = 2000");
  sql.exec(schema);
  const known = sql.prepare("select name from pragma_table_info('mails')").all();
  if (!known.some(({ name }) => name === "one_click_url")) {
    sql.exec("alter table mails add column one_click_url text not null default ''");
  }
  const insert = sql.prepare(
    "insert into mails (sender, receivers, subject, received_at, body_text, body_html, one_click_url) values (?, ?, ?, ?, ?, ?, ?)",
  );
  const trim = sql.prepare("delete from mails where id <= (select max(id) from mails) - ?");
  const all = sql.prepare(`select ${columns} from mails order by id desc`);
  const one = sql.prepare(
    `select ${columns}, body_text as text, body_html as html, one_click_url as "oneClickUrl" from mails where id = ?`,
  );
  return {
    add({ from, to, subject, receivedAt, text, html, oneClickUrl }) {
      insert.run(from, to, subject, receivedAt, text, html, oneClickUrl);
      trim.run(mailsMax);
    },
    list(to) {
      const mails = all.all().map((row) => summary.parse(row));
      return to === undefined ? mails : mails.filter((each) => each.to.split(", ").includes(to.toLowerCase()));
    },
    find(id) {
      const row = one.get(id);
      return row && mail.parse(row);
    },
    close: () => sql.close(),
  };
}
