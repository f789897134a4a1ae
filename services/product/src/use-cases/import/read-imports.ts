import { exportProducts } from "../../db/export-reader.ts";
import { type BadRowPlace, findImport, type ImportRow, listBadRows, listImports } from "../../db/import-store.ts";
import { requireReader, type SellerCall, type SellerCallDeps } from "../seller-call.ts";
import { importNotFound } from "./write-import.ts";

interface OfImport extends SellerCall {
  readonly importId: string;
}

export async function getImport(deps: SellerCallDeps, input: OfImport): Promise<ImportRow> {
  await requireReader(deps, input);
  const found = await findImport(deps.db, { id: input.importId, sellerId: input.member.sellerId });
  if (!found) throw importNotFound(input.importId);
  return found;
}

interface Page<Place> {
  readonly after: Place;
  readonly limit: number;
}

export async function pageOfImports(deps: SellerCallDeps, input: SellerCall & Page<string | undefined>) {
  await requireReader(deps, input);
  const { sellerId } = input.member;
  return listImports(deps.db, { sellerId, beforeId: input.after, limit: input.limit });
}

export async function pageOfBadRows(deps: SellerCallDeps, input: OfImport & Page<BadRowPlace>) {
  await getImport(deps, input);
  return listBadRows(deps.db, { importId: input.importId, after: input.after, limit: input.limit });
}

interface ExportInput extends SellerCall, Page<string> {
  readonly includesDrafts: boolean;
}

export async function pageOfExport(deps: SellerCallDeps, input: ExportInput) {
  await requireReader(deps, input);
  const { after, limit, includesDrafts, member } = input;
  return exportProducts(deps.db, { sellerId: member.sellerId, afterId: after, limit, includesDrafts });
}
