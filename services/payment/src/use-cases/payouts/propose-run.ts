import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { sellerBalances } from "../../db/balance-store.ts";
import { insertPayouts, type NewPayout } from "../../db/payout-store.ts";
import { destinationsOf, heldAccounts, insertAction, insertRun } from "../../db/run-store.ts";
import { obstacleOf } from "../../domain/payable.ts";
import { heldSince, minimumOf, type PayoutDeps } from "./payout-deps.ts";

/** More sellers than these wait for the next run; those that can be paid come first. */
const mostPayouts = 1_000;

/** Works out what could be paid to whom, and keeps it. Books nothing. */
export async function proposeRun(deps: PayoutDeps, request: RequestKey): Promise<string> {
  return once(deps.db, request, async (tx) => {
    const runId = await proposeIn(deps, tx, { proposedBy: request.actorId });
    if (runId) return runId;
    throw new DomainError("failed_precondition", "NOTHING_TO_PAY_OUT", "No seller is owed anything, or owes anything.");
  });
}

interface Proposal {
  readonly proposedBy: string;
  /** The turn of the schedule: it has one run at most, and none while nothing can be paid. */
  readonly scheduleTurn?: number;
}

/** Undefined when there is nothing to propose. */
export async function proposeIn(deps: PayoutDeps, tx: Tx, proposal: Proposal): Promise<string | undefined> {
  const runId = newId();
  const rows = await payoutsFor(deps, tx, runId);
  const isWorthwhile = proposal.scheduleTurn === undefined || rows.some(({ obstacle }) => obstacle === null);
  if (rows.length === 0 || !isWorthwhile) return undefined;
  const now = deps.now();
  if (!(await insertRun(tx, { ...proposal, id: runId, createdAt: now }))) return undefined;
  await insertPayouts(tx, rows);
  const payable = rows.filter(({ obstacle }) => obstacle === null).length;
  const after = { state: "proposed", payouts: rows.length, payable };
  await insertAction(tx, { action: "run-proposed", actorId: proposal.proposedBy, runId, after, at: now });
  return runId;
}

async function payoutsFor(deps: PayoutDeps, tx: Tx, runId: string): Promise<NewPayout[]> {
  const balances = await sellerBalances(tx, { heldSince: heldSince(deps) });
  const open = balances.filter(({ owed, held }) => owed !== 0n || held !== 0n);
  const sellerIds = [...new Set(open.map(({ sellerId }) => sellerId))];
  const destinations = await destinationsOf(tx, sellerIds);
  const onHold = new Set((await heldAccounts(tx)).map(keyOf));
  const rows = open.map((balance): NewPayout & { obstacle: NewPayout["obstacle"] | null } => {
    const { sellerId, currencyCode, owed, held } = balance;
    const available = owed - held;
    const minimum = minimumOf(deps.timing, currencyCode);
    const standing = { available, minimum, isOnHold: onHold.has(keyOf(balance)) };
    const obstacle = obstacleOf({ ...standing, hasDestination: destinations.has(sellerId) }) ?? null;
    const amount = obstacle === null ? available : 0n;
    const destinationLast4 = destinations.get(sellerId)?.last4 ?? "";
    const known = { sellerId, currencyCode, owed, held, amount, obstacle, destinationLast4 };
    return { ...known, id: newId(), runId, state: "proposed", createdAt: deps.now() };
  });
  const isBlocked = ({ obstacle }: NewPayout) => Number(obstacle !== null);
  return rows.sort((a, b) => isBlocked(a) - isBlocked(b)).slice(0, mostPayouts);
}

const keyOf = ({ sellerId, currencyCode }: { sellerId: string; currencyCode: string }) => `${sellerId} ${currencyCode}`;
