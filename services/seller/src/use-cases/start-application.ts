import { once, type RequestKey } from "@souk/database/once";
import { newId } from "@souk/ids/id";
import { findLatestOf, insertApplication } from "../db/application-store.ts";
import type { SellerDeps } from "../deps.ts";

interface Input {
  readonly request: RequestKey;
  readonly applicantId: string;
  readonly locale: string;
}

/** A new draft, or the one that is open already. Gives its id. */
export async function startApplication(deps: Pick<SellerDeps, "db" | "now">, input: Input): Promise<string> {
  return once(deps.db, input.request, async (tx) => {
    const id = newId();
    const isNew = await insertApplication(tx, {
      ...{ id, applicantId: input.applicantId, state: "draft", shopName: "", slug: "", description: {} },
      ...{ countryCode: "", locale: input.locale || "en", updatedAt: deps.now(), createdAt: deps.now() },
    });
    if (isNew) return id;
    const open = await findLatestOf(tx, input.applicantId);
    if (!open) throw new Error("an open application is neither new nor there");
    return open.id;
  });
}
