import type { Database, Db } from "@souk/database/database";
import { postgresErrorOf } from "@souk/database/postgres-error";
import { DomainError } from "@souk/errors/domain-error";
import { sql } from "drizzle-orm";
import type { IndexStatus, SearchEngine } from "../search-engine.ts";
import { countCategories } from "./count-categories.ts";
import { createDocumentCount } from "./document-count.ts";
import { createLexicon } from "./lexicon.ts";
import { rebuild, rebuildLock } from "./rebuild.ts";
import { search } from "./search.ts";
import { suggest } from "./suggest.ts";
import { countWords } from "./vocabulary.ts";
import { writeDocuments } from "./write-documents.ts";
import { writeStock } from "./write-stock.ts";

const queryCanceled = "57014";

interface Databases {
  readonly database: Database;
  /** Where searches run: connections of their own, with a statement timeout for people who wait. */
  readonly reader: Db;
}

/** Full-text search over the service's own database, which keeps the postings of every term. */
export function createPostgresEngine({ database, reader }: Databases): SearchEngine {
  const lexicon = createLexicon();
  const sources = { conn: reader, lexicon, countDocuments: createDocumentCount(reader) };
  let hasUncountedWords = true;
  return {
    index: (tx, changes) => {
      hasUncountedWords = true;
      return writeDocuments({ tx, lexicon }, changes);
    },
    stock: writeStock,
    search: (query) => search(sources, query).catch(explain),
    suggest: (text) => suggest(sources, text).catch(explain),
    countCategories: (slugs) => countCategories(reader, slugs).catch(explain),
    status: () => statusOf(reader),
    async refresh() {
      if (!hasUncountedWords) return;
      hasUncountedWords = false;
      await countWords(database.db);
    },
    rebuild: (fill) => rebuild({ database, lexicon }, fill),
  };
}

async function statusOf(db: Db): Promise<IndexStatus> {
  const [row] = await db.execute<{ count: string; locked: boolean; building: boolean }>(sql`
    select (select count(*)::text from documents where generation = serving and is_listed) as count,
      building is not null as building,
      exists (select 1 from pg_locks where locktype = 'advisory' and granted and mode = 'ExclusiveLock'
        and database = (select oid from pg_database where datname = current_database())
        and classid = 0 and objid = ${rebuildLock}) as locked
    from index_state`);
  if (!row) throw new Error("the index has no state");
  return {
    documentCount: BigInt(row.count),
    isRebuilding: row.locked,
    isInterrupted: row.building && !row.locked,
  };
}

function explain(error: unknown): never {
  if (postgresErrorOf(error)?.code !== queryCanceled) throw error;
  throw new DomainError(
    "deadline_exceeded",
    "SEARCH_TOO_SLOW",
    "The search took too long; narrow it down.",
    {},
    {
      cause: error,
    },
  );
}
