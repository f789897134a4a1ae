import { isDeepStrictEqual } from "node:util";
import { once, type RequestKey } from "@souk/database/once";
import { updateApplication } from "../db/application-store.ts";
import { businessPlace, openFields, sealFields, toBusiness } from "../db/sealed.ts";
import type { SellerDeps } from "../deps.ts";
import { type Business, businessProblems } from "../domain/application-problems.ts";
import { lockEditable, reopenCheck } from "./application-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly applicantId: string;
  readonly applicationId: string;
  readonly shopName: string;
  readonly slug: string;
  readonly description: Record<string, string>;
  /** Undefined: as it was. */
  readonly business: Business | undefined;
}

/** Keeps what was typed, right or wrong. Changed business data waits to be looked at again once it is whole. */
export async function saveApplication(deps: Pick<SellerDeps, "db" | "now" | "sealer">, input: Input): Promise<void> {
  const { applicationId: id, applicantId, business } = input;
  await once(deps.db, input.request, async (tx) => {
    const { businessSealed } = await lockEditable(tx, id, applicantId);
    const place = businessPlace(id);
    const before = businessSealed ? toBusiness(openFields(deps.sealer, place, businessSealed)) : undefined;
    await updateApplication(tx, id, {
      ...{ shopName: input.shopName.trim(), slug: input.slug.trim(), description: input.description },
      ...(business
        ? { businessSealed: sealFields(deps.sealer, place, business), countryCode: business.countryCode }
        : {}),
      updatedAt: deps.now(),
    });
    if (business && !isDeepStrictEqual(business, before))
      await reopenCheck(tx, id, {
        kind: "business",
        isGiven: businessProblems(business).length === 0,
        now: deps.now(),
      });
  });
}
