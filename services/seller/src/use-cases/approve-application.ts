import { audit } from "@souk/database/audit";
import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { isUniqueViolation } from "@souk/database/unique-violation";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { checksOf, lockApplication, updateApplication } from "../db/application-store.ts";
import { upsertMembership } from "../db/membership-store.ts";
import { requestMail } from "../db/record-store.ts";
import { businessPlace, openFields, toBusiness } from "../db/sealed.ts";
import { upsertSeller } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";
import { moveApplication } from "../domain/application-state.ts";
import { isVerified } from "../domain/checklist.ts";
import { announceSeller } from "./announce-seller.ts";
import { applicationNotFound } from "./application-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly actor: string;
  readonly applicationId: string;
}

type Deps = Pick<SellerDeps, "db" | "now" | "sealer">;

/** Opens the shop, with the applicant as its owner. The owner's account gets the role seller from a worker. */
export async function approveApplication(deps: Deps, input: Input): Promise<void> {
  try {
    await once(deps.db, input.request, (tx) => approve(tx, deps, input));
  } catch (error) {
    if (!isUniqueViolation(error, "sellers_slug")) throw error;
    throw new DomainError("already_exists", "SLUG_TAKEN", "Another shop has this address; ask for another.");
  }
}

async function approve(tx: Tx, deps: Deps, { applicationId: id, actor }: Input): Promise<void> {
  const application = await lockApplication(tx, id);
  if (!application) throw applicationNotFound();
  const state = moveApplication(application.state, "approved");
  if (!isVerified((await checksOf(tx, [id])).get(id) ?? []))
    throw new DomainError("failed_precondition", "CHECKLIST_INCOMPLETE", "Every item has to be approved before.");
  const { shopName, slug, description, applicantId, countryCode, businessSealed } = application;
  if (!businessSealed) throw new Error("a verified application has no business data");
  const { city } = toBusiness(openFields(deps.sealer, businessPlace(id), businessSealed));
  const sellerId = newId();
  const foundedYear = deps.now().getUTCFullYear();
  const details = { id: sellerId, slug, name: shopName, description, city, countryCode, foundedYear };
  const seller = await upsertSeller(tx, details);
  await upsertMembership(tx, { sellerId, userId: applicantId, role: "owner" });
  await updateApplication(tx, id, { state, sellerId, updatedAt: deps.now(), decidedAt: deps.now() });
  await announceSeller(tx, seller, deps.now());
  const subject = { subjectId: id, subjectName: shopName };
  const states = { before: { state: application.state }, after: { state, seller: sellerId } };
  await audit(tx, { actor, action: "application.approved", ...subject, ...states });
  await requestMail(tx, {
    ...{ kind: "approved", subjectId: id, accountId: applicantId, shopName, reason: "", note: "", at: "" },
  });
}
