import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Work run inside the next group commit, with how to tell its caller. */
type Job = { run: () => void; settle: () => void; fail: (error: unknown) => void };

/** Statements that make what is missing, and columns that came after the first release, for files made before. */
export type Tables = {
  schema: string;
  addedColumns?: readonly { table: string; column: string; definition: string }[];
};

export type Database = {
  sql: DatabaseSync;
  /**
   * Runs `work` in a transaction shared with everything else waiting, and resolves once that is on disk.
   * Work is synchronous and runs one at a time; when it throws, only its own changes are undone.
   */
  write<T>(work: () => T): Promise<T>;
  close(): void;
};

/** Opens (or creates) the file. WAL with synchronous=FULL: what `write` resolved survives kill -9 and power loss. */
export function openDatabase(file: string, { schema, addedColumns = [] }: Tables): Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const sql = new DatabaseSync(file);
  sql.exec("pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 2000");
  renameSubjects(sql);
  sql.exec(schema);
  addColumns(sql, addedColumns);

  let waiting: Job[] = [];
  let isScheduled = false;

  function commitWaiting(): void {
    isScheduled = false;
    const jobs = waiting;
    waiting = [];
    if (jobs.length === 0) return;
    const done: Job[] = [];
    try {
      sql.exec("begin immediate");
      for (const job of jobs) if (runOne(job)) done.push(job);
      sql.exec("commit");
    } catch (error) {
      if (sql.isOpen && sql.isTransaction) sql.exec("rollback");
      for (const job of jobs) job.fail(error);
      return;
    }
    for (const job of done) job.settle();
  }

  function runOne(job: Job): boolean {
    sql.exec("savepoint job");
    try {
      job.run();
      sql.exec("release job");
      return true;
    } catch (error) {
      sql.exec("rollback to job; release job");
      job.fail(error);
      return false;
    }
  }

  return {
    sql,
    write: (work) =>
      new Promise((resolve, reject) => {
        let result: ReturnType<typeof work>;
        waiting.push({
          run: () => {
            result = work();
          },
          settle: () => resolve(result),
          fail: reject,
        });
        if (!isScheduled) setImmediate(commitWaiting);
        isScheduled = true;
      }),
    close() {
      if (waiting.length > 0) commitWaiting();
      sql.close();
    },
  };
}

/** What webhooks are about was called a payment once. */
function renameSubjects(sql: DatabaseSync): void {
  const isOld = sql.prepare("select 1 from pragma_table_info('deliveries') where name = 'payment_id'").get();
  if (isOld) sql.exec("alter table deliveries rename column payment_id to subject_id");
}

function addColumns(sql: DatabaseSync, addedColumns: NonNullable<Tables["addedColumns"]>): void {
  for (const { table, column, definition } of addedColumns) {
    const known = sql.prepare("select 1 from pragma_table_info(?) where name = ?").get(table, column);
    if (!known) sql.exec(`alter table ${table} add column ${column} ${definition}`);
  }
}
