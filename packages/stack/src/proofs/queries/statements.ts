import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";

export interface Work {
  readonly statements: number;
  readonly rows: number;
  /** What they were, shortened, with how often. */
  readonly asked: readonly string[];
}

const quietMs = 1_500;

/** Counts what the server is asked by everything but the workers that always run. */
export async function openCounter(serverUrl: string) {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await sql`create extension if not exists pg_stat_statements`;
  let always: string[] = [];

  /** Notes what is asked while nobody asks for anything: it is left out of every count from now on. */
  async function learnTheAlways(rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      await sql`select pg_stat_statements_reset()`;
      await pause(quietMs);
      const seen = await sql<{ queryid: string }[]>`select distinct queryid::text from pg_stat_statements`;
      always = [...new Set([...always, ...seen.map(({ queryid }) => queryid)])];
    }
  }

  async function during(act: () => Promise<unknown>): Promise<Work> {
    await sql`select pg_stat_statements_reset()`;
    await act();
    const seen = await sql<{ calls: number; rows: number; query: string }[]>`
      select calls::int, rows::int, regexp_replace(left(query, 160), '\\s+', ' ', 'g') as query
      from pg_stat_statements
      where queryid::text <> all(${always}) and dbid <> (select oid from pg_database where datname = current_database())`;
    return {
      statements: seen.reduce((sum, { calls }) => sum + calls, 0),
      rows: seen.reduce((sum, { rows }) => sum + rows, 0),
      asked: seen.map(({ calls, query }) => `${calls} × ${query}`),
    };
  }

  return { learnTheAlways, during, close: () => sql.end() };
}

export type Counter = Awaited<ReturnType<typeof openCounter>>;
