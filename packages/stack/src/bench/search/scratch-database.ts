import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase } from "@souk/database/create-database";
import { migrate } from "@souk/database/migrate";
import { CHECKOUT } from "../../folders.ts";
import { deletePostgresData } from "../../postgres/location.ts";
import { startPostgres } from "../../postgres.ts";

/** An empty database of the search service on a server of its own, removed afterwards. */
export async function withScratchDatabase<T>(run: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "souk-bench-search-"));
  // The server may run as another user, who has to get through.
  chmodSync(folder, 0o711);
  const dataDir = join(folder, "postgres");
  try {
    const server = await startPostgres({ dataDir, superuserPassword: randomBytes(16).toString("hex") });
    try {
      await createDatabase({ adminUrl: server.url, name: "search" });
      const url = server.url.replace(/\/postgres$/, "/search");
      await migrate({ url, folder: join(CHECKOUT, "services", "search", "migrations") });
      return await run(url);
    } finally {
      await server.stop();
    }
  } finally {
    deletePostgresData(dataDir);
    rmSync(folder, { recursive: true, force: true });
  }
}
