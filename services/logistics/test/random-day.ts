import { type Action, ActionResult_Outcome } from "@souk/contracts/logistics/v1/courier_service";
import { FailureReason, type Run, Stop_Kind, Stop_State } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import type { DayHarness } from "./day-harness.ts";

/** Dice that fall the same way for the same seed (xorshift32). */
export function createDice(seed: number) {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  return { chance: (share: number) => next() < share, below: (limit: number) => Math.floor(next() * limit) };
}
export type Dice = ReturnType<typeof createDice>;

type Parcel = Awaited<ReturnType<DayHarness["packed"]>>;
type Tiago = Awaited<ReturnType<DayHarness["onShift"]>>;
type Draft = Parameters<Tiago["client"]["recordActions"]>[0]["actions"];

const hourMs = 60 * 60_000;

/** What was answered to each action, and what a drop that was handed over had in it. */
export interface Diary {
  readonly answers: Map<string, string>;
  readonly delivered: Set<string>;
  readonly contradictions: string[];
}

/** A courier who drives a run as they last saw it, with the network off, a clock that is wrong and two devices. */
export async function driveOffline(
  souk: DayHarness,
  dice: Dice,
  tiago: Tiago,
  parcels: readonly Parcel[],
  diary: Diary,
) {
  const { run } = await tiago.client.getMyRun({});
  if (!run) return;
  const queue = await plan(souk, dice, tiago, run, parcels);
  // Now and then the day is over before all of it was done.
  const driven = dice.chance(0.2) ? queue.slice(0, dice.below(queue.length)) : queue;
  for (let at = 0; at < driven.length; ) {
    const batch = driven.slice(at, at + 1 + dice.below(6));
    await send(dice, tiago, batch, diary);
    // A reply that was lost: all of it is sent again later.
    if (!dice.chance(0.3)) at += batch.length;
    else await send(dice, tiago, batch, diary);
  }
}

type Queued = NonNullable<Draft>[number] & { id: string; stopId?: string };

async function plan(
  souk: DayHarness,
  dice: Dice,
  tiago: Tiago,
  run: Run,
  parcels: readonly Parcel[],
): Promise<Queued[]> {
  const skewed = {
    deviceAt: {
      seconds: BigInt(Math.floor((souk.clock.now().getTime() + (dice.below(3) - 1) * hourMs) / 1000)),
      nanos: 0,
    },
  };
  const queued = (kind: Parameters<Tiago["action"]>[0], rest: Record<string, unknown> = {}) =>
    ({ ...tiago.action(kind, { runId: run.id, ...rest }), ...skewed }) as unknown as Queued;
  const queue = [queued("START_RUN")];
  for (const stop of run.stops) {
    if (stop.state !== Stop_State.PENDING && stop.state !== Stop_State.ARRIVED) continue;
    const at = { stopId: stop.id };
    queue.push(queued("ARRIVE", at));
    if (stop.kind === Stop_Kind.PICKUP) {
      const here = stop.parcels.filter(() => !dice.chance(0.1));
      for (const { code } of here) queue.push(queued("SCAN", { ...at, code }));
      queue.push(
        here.length > 0 ? queued("COLLECT", at) : queued("FAIL", { ...at, failureReason: FailureReason.NOT_PACKED }),
      );
    } else if (dice.chance(0.15)) queue.push(queued("FAIL", { ...at, failureReason: FailureReason.NOBODY_THERE }));
    else {
      const parcel = parcels.find(({ shipmentId }) => shipmentId === stop.parcels[0]?.shipmentId);
      const pin = parcel ? await souk.pinOf(parcel) : "";
      if (dice.chance(0.2)) queue.push(queued("HAND_OVER", { ...at, pin: "x" }));
      queue.push(queued("HAND_OVER", { ...at, pin }));
    }
  }
  queue.push(queued("FINISH_RUN"));
  return queue;
}

/** From one device, or from two at once. */
async function send(dice: Dice, tiago: Tiago, batch: Queued[], diary: Diary): Promise<void> {
  const sendings = Array.from({ length: dice.chance(0.3) ? 2 : 1 }, () =>
    tiago.client.recordActions({ actions: batch as unknown as Action[] }),
  );
  for (const { results } of await Promise.all(sendings)) {
    for (const [at, result] of results.entries()) {
      const text = `${ActionResult_Outcome[result.outcome]} ${result.reason}`;
      const known = diary.answers.get(result.actionId);
      if (known !== undefined && known !== text)
        diary.contradictions.push(`${result.actionId}: ${known}, then ${text}`);
      diary.answers.set(result.actionId, text);
      if (batch[at]?.kind === 5 && result.outcome === ActionResult_Outcome.DONE)
        diary.delivered.add(batch[at]?.stopId ?? "");
    }
  }
}

interface Sent {
  readonly parcels: readonly Parcel[];
  /** What is collected at shoppers. */
  readonly returns: readonly Parcel[];
}

/** What a dispatcher, a seller or a shopper does meanwhile, whether or not it can be done. */
export async function meddle(souk: DayHarness, dice: Dice, couriers: readonly Tiago[], { parcels, returns }: Sent) {
  const board = await souk.dispatcher.getBoard({ zoneId: souk.ids.zone });
  const run = board.runs[dice.below(Math.max(1, board.runs.length))];
  const courierId = couriers[dice.below(couriers.length)]?.id ?? "";
  const parcel = parcels[dice.below(parcels.length)];
  const sentBack = returns[dice.below(returns.length)];
  const waiting = board.unassigned.filter(() => dice.chance(0.4)).map(({ shipmentId }) => shipmentId);
  const of = { requestId: newId(), runId: run?.id ?? "", version: run?.version ?? 0 };
  const idle = couriers.find(({ id }) => !board.runs.some((each) => each.courierId === id));
  const plan = async () => waiting.length > 0 && souk.runOf(waiting, idle?.id ?? courierId);
  const tries = [
    ...[plan, plan, plan, plan],
    async () => run && souk.dispatcher.assignRun({ ...of, courierId, assign: true }),
    async () => run && dice.chance(0.3) && souk.dispatcher.cancelRun(of),
    async () => run && waiting.length > 0 && souk.dispatcher.changeRun({ ...of, addShipmentIds: waiting }),
    async () => parcel && dice.chance(0.3) && souk.cancelOrder(parcel.orderId),
    async () => parcel && souk.changed("handed_over", parcel, { times: 2 }),
    async () => sentBack && dice.chance(0.3) && souk.pickupChanged("called_off", sentBack, { times: 2 }),
    () => decideSomething(souk, dice),
    () => decideSomething(souk, dice),
  ];
  // What cannot be done is refused: that is as good an outcome as any.
  await tries[dice.below(tries.length)]?.().catch(() => {});
}

async function decideSomething(souk: DayHarness, dice: Dice): Promise<void> {
  const { exceptions } = await souk.dispatcher.listExceptions({ zoneId: souk.ids.zone });
  const exception = exceptions[dice.below(Math.max(1, exceptions.length))];
  const decision = exception?.possible[dice.below(exception.possible.length)];
  if (exception && decision)
    await souk.dispatcher.decideException({ requestId: newId(), exceptionId: exception.id, decision });
}
