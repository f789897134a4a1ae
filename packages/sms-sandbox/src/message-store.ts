import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const message = z.object({
  sid: z.string(),
  from: z.string(),
  to: z.string(),
  body: z.string(),
  /** ISO 8601. */
  acceptedAt: z.string(),
});
export type StoredMessage = z.infer<typeof message>;

export type MessageStore = {
  add(message: StoredMessage): void;
  /** Newest first; all, or those to one number. */
  list(to?: string): StoredMessage[];
  close(): void;
};

const schema = `
create table if not exists messages (
  id integer primary key autoincrement,
  sid text not null unique, sender text not null, receiver text not null, body text not null, accepted_at text not null
) strict;
create index if not exists messages_receiver on messages (receiver, id)`;

const columns = `sid, sender as "from", receiver as "to", body, accepted_at as "acceptedAt"`;

/** The newest `messagesMax` messages in a file of their own. */
export function openMessageStore(file: string, messagesMax: number): MessageStore {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const sql = new DatabaseSync(file);
  sql.exec("pragma journal_mode = wal; pragma busy_timeout = 2000");
  sql.exec(schema);
  const insert = sql.prepare("insert into messages (sid, sender, receiver, body, accepted_at) values (?, ?, ?, ?, ?)");
  const trim = sql.prepare("delete from messages where id <= (select max(id) from messages) - ?");
  const all = sql.prepare(`select ${columns} from messages order by id desc`);
  const toOne = sql.prepare(`select ${columns} from messages where receiver = ? order by id desc`);
  return {
    add({ sid, from, to, body, acceptedAt }) {
      insert.run(sid, from, to, body, acceptedAt);
      trim.run(messagesMax);
    },
    list: (to) => (to === undefined ? all.all() : toOne.all(to)).map((row) => message.parse(row)),
    close: () => sql.close(),
  };
}
