import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { audit } from "../db/record-store.ts";
import { deleteTerm, findSameTerm, findTerm, hasRoom, mostTerms, saveTerm, type TermRow } from "../db/term-store.ts";
import type { ModerationDeps } from "../deps.ts";

interface By {
  readonly request: RequestKey;
  readonly actor: string;
}

type Deps = Pick<ModerationDeps, "db">;

export async function saveBannedTerm(
  { db }: Deps,
  { request, actor, ...given }: By & Pick<TermRow, "language" | "term" | "weight">,
): Promise<TermRow> {
  const term = given.term.trim().toLowerCase();
  if (term.replace("*", "").length < 2)
    throw new DomainError("invalid", "TERM_INVALID", "A term has two letters or more.", { field: "term" });
  return once(db, request, async (tx) => {
    const before = await findSameTerm(tx, given.language, term);
    if (!before && !(await hasRoom(tx)))
      throw new DomainError("exhausted", "TERM_LIMIT", `There are ${mostTerms} terms already.`);
    const saved = await saveTerm(tx, { ...given, term });
    await audit(tx, {
      ...{ actor, action: "term.saved", subjectId: saved.id, subjectName: term },
      ...{ before: before ? { weight: String(before.weight) } : {}, after: { weight: String(saved.weight) } },
    });
    return saved;
  });
}

/** What is gone already is gone. */
export async function deleteBannedTerm(
  { db }: Deps,
  { request, actor, termId }: By & { termId: string },
): Promise<void> {
  await once(db, request, async (tx) => {
    const before = await findTerm(tx, termId);
    if (!before) return;
    await deleteTerm(tx, termId);
    await audit(tx, {
      ...{ actor, action: "term.deleted", subjectId: termId, subjectName: before.term },
      before: { language: before.language, weight: String(before.weight) },
    });
  });
}
