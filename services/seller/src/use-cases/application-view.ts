import type { Conn } from "@souk/database/database";
import { type Application, findLatestOf, withDetails } from "../db/application-store.ts";
import type { SellerDeps } from "../deps.ts";
import { applicationProblems, type Problem } from "../domain/application-problems.ts";
import { isEditable } from "../domain/application-state.ts";
import { applicationNotFound, requireApplication } from "./application-access.ts";

type Deps = Pick<SellerDeps, "db" | "sealer">;

export function problemsOf(application: Application): Problem[] {
  const { shopName, slug, business, documents, bankAccount } = application;
  const documentKinds = documents.map(({ kind }) => kind);
  return applicationProblems({ shopName, slug, business, documentKinds, hasBankAccount: bankAccount !== undefined });
}

/** Of one that can still be changed. */
export const openProblems = (application: Application): Problem[] =>
  isEditable(application.state) ? problemsOf(application) : [];

/** Whole, for whoever may see it. */
export async function viewApplication({ db, sealer }: Deps, id: string): Promise<Application> {
  return viewRow(db, sealer, await requireApplication(db, id));
}

export async function viewOwnLatest({ db, sealer }: Deps, applicantId: string): Promise<Application | undefined> {
  const row = await findLatestOf(db, applicantId);
  return row && viewRow(db, sealer, row);
}

async function viewRow(
  conn: Conn,
  sealer: SellerDeps["sealer"],
  row: Parameters<typeof withDetails>[2][number],
): Promise<Application> {
  const [application] = await withDetails(conn, sealer, [row]);
  if (!application) throw applicationNotFound();
  return application;
}
