import { setImmediate } from "node:timers/promises";
import type { Tx } from "@souk/database/database";
import { appendEvents } from "@souk/events/append-event";
import { holdTree } from "../../db/category-store.ts";
import { saveRevisions } from "../../db/import-reads.ts";
import type { CategoryTree } from "../../domain/category-tree.ts";
import { checkProposal, missingAttributes } from "../../domain/check-proposal.ts";
import { tellFlaws } from "../../domain/import/faults-of-flaws.ts";
import type { RowGroup } from "../../domain/import/group-rows.ts";
import { draftOf, ownPart, withOwnOffers } from "../../domain/own-part.ts";
import type { ProductContent } from "../../domain/product.ts";
import type { ProductDraft } from "../../domain/product-draft.ts";
import { propose } from "../../domain/propose.ts";
import type { Revision } from "../../domain/revision.ts";
import { slugBeside, slugOf } from "../../domain/slug-of.ts";
import { revisionSubmitted } from "../../events/revision-events.ts";
import { upsertProducts } from "../bulk-upsert-products.ts";
import { checkDrafts } from "../check-drafts.ts";
import { placeOf } from "../record-changes.ts";
import { requiredAttributes } from "../required-attributes.ts";
import { begin } from "../save-draft.ts";
import { proposedProduct } from "../submit-revision.ts";
import { findShelf, type Shelf } from "./find-shelf.ts";
import { type Plan, planProduct } from "./plan-product.ts";

export interface ImportRowsInput {
  readonly sellerId: string;
  readonly userId: string;
  readonly currencyCode: string;
  readonly submits: boolean;
  readonly groups: readonly RowGroup[];
}

export interface ImportedRows {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly submitted: number;
  /** The rows by what they turned out to be: those of one product that the shop knows are together. */
  readonly groups: readonly RowGroup[];
}

/** How many products are worked on before others get a turn. */
const turn = 20;

/**
 * Keeps what the rows ask for, product by product: nothing of a product that has anything wrong with it, and the same rules as
 * when it is written by hand. What is wrong is in the rows' faults. As many statements however many products there are.
 */
export async function importRows(tx: Tx, input: ImportRowsInput, now: Date): Promise<ImportedRows> {
  const { sellerId } = input;
  const tree = await holdTree(tx);
  const shelf = await findShelf(tx, input.groups, { sellerId, tree });
  const groups = together(input.groups, shelf);
  const plans: Plan[] = [];
  for (const [at, group] of groups.filter(isReadable).entries()) {
    if (at % turn === turn - 1) await setImmediate();
    plans.push(planProduct(group, shelf, input));
  }
  const checked = await checkProposals(tx, plans.filter(isRight), { ...input, tree, now });
  await writeOffers(tx, plans.filter(isRight), now);
  const right = plans.filter(isRight);
  const submitted = await writeRevisions(tx, right, checked, { ...input, tree, now });
  const isNew = ({ live, draft, proposal }: Plan) => !live && !draft && proposal !== undefined;
  const created = right.filter(isNew).length;
  const changed = right.filter(({ offers, proposal }) => offers ?? proposal).length;
  return { created, updated: changed - created, unchanged: right.length - changed, submitted, groups };
}

/** Rows that name no product and whose SKUs are variants of one are that product's; what cannot be read stays by itself. */
function together(groups: readonly RowGroup[], shelf: Shelf): RowGroup[] {
  const readable = groups.filter(isReadable);
  const byProduct = Map.groupBy(readable, (group) => shelf.productIdsOf(group)[0] ?? group.key);
  const joined = [...byProduct.values()].map((same) => ({
    key: same[0]?.key ?? "",
    rows: same.flatMap(({ rows }) => rows),
  }));
  return [...joined, ...groups.filter((group) => !isReadable(group))];
}

/** Nothing was wrong with the rows before it was looked at what they say. */
const isReadable = ({ rows }: RowGroup) => rows.every(({ faults }) => faults.length === 0);

const isRight = ({ group }: Plan) => group.rows.every(({ faults }) => faults.length === 0);

interface Beside extends Pick<ImportRowsInput, "sellerId" | "userId" | "submits"> {
  readonly tree: CategoryTree;
  readonly now: Date;
}

interface CheckedProposal {
  readonly proposed: ProductDraft;
  readonly content: ProductContent;
}

async function checkProposals(tx: Tx, plans: readonly Plan[], at: Beside): Promise<Map<Plan, CheckedProposal>> {
  const asked = plans.flatMap((plan) => {
    if (!plan.proposal) return [];
    const slug = plan.live?.slug ?? slugBeside(slugOf(plan.proposal.title.en ?? "", plan.productId), plan.productId);
    const live = plan.offers ?? (plan.live && draftOf(plan.live));
    const base = live && ownPart(live, at.sellerId);
    return [{ plan, live, proposed: propose({ ...plan.proposal, slug }, { sellerId: at.sellerId, base, live }) }];
  });
  const drafts = asked.map(({ proposed }) => proposed);
  const { accepted, errors } = await checkDrafts(tx, drafts, at);
  const byIndex = Map.groupBy(errors, ({ index }) => index);
  const categoryIds = at.submits ? drafts.map(({ categoryId }) => categoryId) : [];
  const requiredIn = await requiredAttributes(tx, at.tree, categoryIds);
  const contents = new Map(accepted.map((content) => [content.id, content]));
  const checked = new Map<Plan, CheckedProposal>();
  for (const [index, { plan, live, proposed }] of asked.entries()) {
    const unready = () => [
      ...checkProposal(proposed, live, at.sellerId),
      ...missingAttributes(proposed, requiredIn(proposed.categoryId)),
    ];
    const flaws = [...(byIndex.get(index) ?? []), ...(at.submits ? unready() : [])];
    tellFlaws(flaws, { content: proposed, rows: plan.group.rows, rowOf: plan.rowOf });
    const content = contents.get(plan.productId);
    if (content && flaws.length === 0) checked.set(plan, { proposed, content });
  }
  return checked;
}

async function writeOffers(tx: Tx, plans: readonly Plan[], now: Date): Promise<void> {
  const asked = plans.flatMap((plan) => (plan.offers ? [{ plan, draft: plan.offers }] : []));
  if (asked.length === 0) return;
  const { errors } = await upsertProducts(tx, { drafts: asked.map(({ draft }) => draft), publish: false }, now);
  for (const [index, { plan, draft }] of asked.entries()) {
    const flaws = errors.filter((error) => error.index === index);
    tellFlaws(flaws, { content: draft, rows: plan.group.rows, rowOf: plan.rowOf });
  }
}

async function writeRevisions(
  tx: Tx,
  plans: readonly Plan[],
  checked: ReadonlyMap<Plan, CheckedProposal>,
  at: Beside,
): Promise<number> {
  const { sellerId, userId, submits, now } = at;
  const written = plans.flatMap((plan) => {
    const found = checked.get(plan);
    const live = plan.offers ?? (plan.live && draftOf(plan.live));
    return found ? [{ plan, ...found, revision: revisionOf(plan, live && ownPart(live, sellerId), at) }] : [];
  });
  await saveRevisions(
    tx,
    written.map(({ revision, proposed }) =>
      submits
        ? {
            ...revision,
            state: "submitted",
            content: ownPart(proposed, sellerId),
            submittedBy: userId,
            submittedAt: now,
          }
        : revision,
    ),
  );
  if (!submits) return 0;
  await appendEvents(
    tx,
    written.map(({ plan: { live }, revision, content }) =>
      revisionSubmitted(
        { ...revision, submittedAt: now },
        {
          proposed: withOwnOffers(proposedProduct(content, { live, sellerId, now }), sellerId),
          live,
          place: placeOf(at.tree, content.categoryId),
        },
      ),
    ),
  );
  return written.length;
}

function revisionOf(plan: Plan, base: ProductDraft | undefined, { sellerId, userId, now }: Beside): Revision {
  const { productId, draft, content } = plan;
  const begun = draft ?? begin({ productId, sellerId, base });
  return { ...begun, content, base, version: (draft?.version ?? 0) + 1, savedBy: userId, savedAt: now };
}
