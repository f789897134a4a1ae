import { DomainError } from "@souk/errors/domain-error";
import { inTransitBalances } from "../../db/balance-store.ts";
import { findPayouts, type PayoutRow, sentSince } from "../../db/payout-store.ts";
import { isMoving } from "../../domain/payout-state.ts";
import type { ProviderPayout } from "../../provider/payout-provider.ts";
import type { PayoutDeps } from "./payout-deps.ts";

const windowMs = 31 * 86_400_000;
const mostDifferences = 100;

export interface Difference {
  readonly kind: "missing_at_provider" | "unknown_to_us" | "amount" | "state" | "in_transit_account" | "sent_twice";
  readonly payoutId: string;
  readonly providerPayoutId: string;
  readonly currencyCode: string;
  readonly ours: bigint;
  readonly theirs: bigint;
  readonly ourState: string;
  readonly theirState: string;
}

/**
 * Holds our payouts of the last month, and all that are on their way, against the provider's list. Ours are read first:
 * what happens meanwhile makes theirs only newer, which is no difference.
 */
export async function reconcilePayouts(deps: PayoutDeps) {
  const since = new Date(deps.now().getTime() - windowMs);
  const transit = await inTransitBalances(deps.db);
  const ours = new Map((await sentSince(deps.db, since)).map((payout) => [payout.id, payout]));
  const theirs = await listOf(deps, oldestOf(ours.values(), since));
  const differences = [
    ...transit.filter(({ booked, moving }) => booked !== moving).map(accountDifference),
    ...(await compare(deps, ours, theirs)),
  ];
  return {
    differences: differences.slice(0, mostDifferences),
    ourCount: ours.size,
    theirCount: [...theirs.values()].reduce((count, each) => count + each.length, 0),
    inTransit: transit.map(({ currencyCode, booked }) => ({ currencyCode, minorUnits: booked })),
  };
}

function oldestOf(payouts: Iterable<PayoutRow>, since: Date): Date {
  const times = [...payouts].map(({ approvedAt }) => approvedAt?.getTime() ?? since.getTime());
  // A margin for the two clocks.
  return new Date(times.reduce((least, time) => Math.min(least, time), since.getTime()) - 3_600_000);
}

async function listOf({ payouts, timing }: PayoutDeps, since: Date): Promise<Map<string, ProviderPayout[]>> {
  const found = new Map<string, ProviderPayout[]>();
  try {
    for await (const page of payouts.pages(timing.providerTimeoutMs)) {
      for (const payout of page) found.set(payout.reference, [...(found.get(payout.reference) ?? []), payout]);
      const last = page.at(-1);
      if (last && last.createdAt < since) break;
    }
    return found;
  } catch (cause) {
    const message = "The provider does not show its payouts now; try again later.";
    throw new DomainError("unavailable", "PROVIDER_UNAVAILABLE", message, {}, { cause });
  }
}

async function compare(
  { db }: PayoutDeps,
  ours: ReadonlyMap<string, PayoutRow>,
  theirs: ReadonlyMap<string, readonly ProviderPayout[]>,
): Promise<Difference[]> {
  const strangers = [...theirs.keys()].filter((reference) => !ours.has(reference));
  // Older than the window, or approved since it was looked at.
  const known = new Set((await findPayouts(db, strangers.filter(isUuid))).map(({ id }) => id));
  const unknown = strangers.filter((reference) => !known.has(reference));
  return [
    ...unknown.flatMap((reference) => (theirs.get(reference) ?? []).map(unknownToUs)),
    ...[...ours.values()].flatMap((payout) => differencesOf(payout, theirs.get(payout.id) ?? [])),
  ];
}

const isUuid = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

function differencesOf(payout: PayoutRow, [first, ...more]: readonly ProviderPayout[]): Difference[] {
  if (!first) return payout.providerPayoutId === "" ? [] : [differenceOf("missing_at_provider", payout)];
  const found = more.map((again) => differenceOf("sent_twice", payout, again));
  const isSameMoney = first.amount === payout.amount && first.currencyCode === payout.currencyCode;
  if (!isSameMoney) found.push(differenceOf("amount", payout, first));
  if (!isMoving(payout.state) && payout.state !== first.status) found.push(differenceOf("state", payout, first));
  return found;
}

function differenceOf(kind: Difference["kind"], payout: PayoutRow, their?: ProviderPayout): Difference {
  return {
    kind,
    payoutId: payout.id,
    providerPayoutId: their?.id ?? payout.providerPayoutId,
    currencyCode: payout.currencyCode,
    ours: payout.amount,
    theirs: their?.amount ?? 0n,
    ourState: payout.state,
    theirState: their?.status ?? "",
  };
}

function unknownToUs({ id, currencyCode, amount, status }: ProviderPayout): Difference {
  const theirs = { providerPayoutId: id, currencyCode, theirs: amount, theirState: status };
  return { kind: "unknown_to_us", payoutId: "", ours: 0n, ourState: "", ...theirs };
}

function accountDifference({ currencyCode, booked, moving }: { currencyCode: string; booked: bigint; moving: bigint }) {
  const none = { payoutId: "", providerPayoutId: "", ourState: "", theirState: "" };
  return { kind: "in_transit_account" as const, currencyCode, ours: booked, theirs: moving, ...none };
}
