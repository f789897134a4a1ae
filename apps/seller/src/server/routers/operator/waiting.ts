import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { SearchReturnsRequest_Filter } from "@souk/contracts/order/v1/order_desk_service";
import { PayoutRun_State } from "@souk/contracts/payment/v1/payout";
import { Application_State } from "@souk/contracts/seller/v1/application";
import { isDomainError } from "@souk/errors/domain-error";
import type { Clients } from "../../clients.ts";
import { askEach, eachTimeoutMs } from "../../each-service.ts";
import { operatorProcedure } from "../../trpc.ts";

/** How many of a kind wait; `isMore` when there are more than were looked at. */
interface Waiting {
  readonly count: number;
  readonly isMore: boolean;
}

interface WaitingView {
  /** Each null when it could not be asked. */
  readonly applications: Waiting | null;
  readonly checkouts: Waiting | null;
  readonly deadLetters: Waiting | null;
  readonly payoutRuns: Waiting | null;
  readonly lateReturns: Waiting | null;
}

const pageSize = 25;

/** What waits for an operator: a page of each is looked at, never counted through. */
export const waiting = operatorProcedure.query(async ({ ctx, signal }): Promise<WaitingView> => {
  const options = { ...ctx.call, ...(signal && { signal }), timeoutMs: eachTimeoutMs };
  const { clients } = ctx;
  const [applications, checkouts, deadLetters, payoutRuns, lateReturns] = await Promise.all([
    orNull(waitingApplications(clients, options)),
    orNull(parkedCheckouts(clients, options)),
    orNull(lettersOf(clients, options)),
    orNull(openRuns(clients, options)),
    orNull(lateReturnsOf(clients, options)),
  ]);
  return { applications, checkouts, deadLetters, payoutRuns, lateReturns };
});

async function waitingApplications({ desk }: Clients, options: CallOptions): Promise<Waiting> {
  const page = await desk.listApplications({ state: Application_State.SUBMITTED, pageSize }, options);
  return { count: page.applications.length, isMore: page.nextPageToken !== "" };
}

async function parkedCheckouts({ checkout }: Clients, options: CallOptions): Promise<Waiting> {
  const page = await checkout.listCheckouts({ state: Checkout_State.PARKED, pageSize }, options);
  return { count: page.checkouts.length, isMore: page.nextPageToken !== "" };
}

/** Of services that are away nothing is known: the page of the dead letters says which. */
async function lettersOf({ deadLetters }: Clients, options: CallOptions): Promise<Waiting> {
  const pages = (await askEach(deadLetters, (client) => client.listDeadLetters({ pageSize }, options))).map(
    ({ answer }) => answer,
  );
  const count = pages.reduce((sum, page) => sum + (page?.deadLetters.length ?? 0), 0);
  return { count, isMore: pages.some((page) => page && page.nextPageToken !== "") };
}

async function openRuns({ payout }: Clients, options: CallOptions): Promise<Waiting> {
  const { runs } = await payout.listPayoutRuns({ pageSize }, options);
  return { count: runs.filter(({ state }) => state === PayoutRun_State.PROPOSED).length, isMore: false };
}

/** Whose shops answer or refund too late. */
async function lateReturnsOf({ orderDesk }: Clients, options: CallOptions): Promise<Waiting> {
  const page = await orderDesk.searchReturns({ filter: SearchReturnsRequest_Filter.LATE, pageSize }, options);
  return { count: page.returns.length, isMore: page.nextPageToken !== "" };
}

async function orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  return answer.catch((error: unknown) => {
    if (isDomainError(error)) return null;
    throw error;
  });
}
