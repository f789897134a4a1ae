import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { download } from "@/server/imports/download";
import { errorFile } from "@/server/imports/error-file";
import { importView } from "@/server/routers/imports/import-view";

interface RouteContext {
  readonly params: Promise<{ locale: string; shop: string; import: string }>;
}

const notFound = () => new DomainError("not_found", "IMPORT_NOT_FOUND", "There is no such import.");

/** The rows of an import that were not kept, with what would be right. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { import: importId, ...place } = await params;
  return download(request, place, async ({ ctx, shop, call }) => {
    if (!z.uuid().safeParse(importId).success) throw notFound();
    const { import: found } = await ctx.clients.imports.getImport({ sellerId: shop.id, importId }, call);
    if (!found) throw notFound();
    const { fileName, format, columns } = importView(found);
    const isJsonl = format === "jsonl";
    const name = `${fileName.replace(/\.\w+$/, "").replaceAll(/[^\w.-]+/g, "-")}-errors.${isJsonl ? "jsonl" : "csv"}`;
    const asked = { sellerId: shop.id, importId, isJsonl, columns: columns.map((column) => column.name), call };
    return { name, type: isJsonl ? "application/jsonl" : "text/csv", lines: errorFile(ctx.clients, asked) };
  });
}
