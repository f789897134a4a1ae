import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Action_Kind, PutProofPictureRequest_Kind } from "@souk/contracts/logistics/v1/courier_service";
import {
  FailureReason,
  type Run,
  type Stop,
  Stop_Kind,
  Stop_Party,
  Stop_State,
} from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { patiently } from "../patiently.ts";
import type { Random } from "../payouts/random.ts";
import type { Driver } from "./fleet.ts";
import { pictureOf } from "./picture.ts";
import { refusalOnly } from "./refusal-only.ts";
import type { Scene } from "./scene.ts";

const hourMs = 60 * 60_000;
const isOpen = ({ state }: Stop) => state === Stop_State.PENDING || state === Stop_State.ARRIVED;

/** How a courier drives: by chance, or as it should be. */
export interface Mood {
  readonly random: Random;
  /** Of 1: stops that fail, parcels that are not there, days that end early, batches that are sent again. */
  readonly mishaps: number;
}

type Queued = Awaited<ReturnType<typeof planOf>>[number];

/** Drives the run as it was last seen, with the network off, a clock that is wrong, and two devices that both send. */
export async function drive(scene: Scene, driver: Driver, mood: Mood): Promise<void> {
  const { clients } = scene;
  const { run } = await patiently(async () => clients.courier.getMyRun({}, await driver.person.asSelf()));
  if (!run) return;
  const { random, mishaps } = mood;
  const queue = await planOf(scene, driver, run, mood);
  const driven = random.chance(mishaps / 2) ? queue.slice(0, random.below(queue.length)) : queue;
  const sent: Queued[][] = [];
  for (let at = 0; at < driven.length; ) {
    const batch = driven.slice(at, at + 1 + random.below(8));
    await send(scene, driver, batch, random.chance(0.25) ? 2 : 1);
    sent.push(batch);
    at += batch.length;
    // A reply was lost: what was sent before is sent again, long after.
    const again = random.chance(0.2) ? sent[random.below(sent.length)] : undefined;
    if (again) await send(scene, driver, again, 1);
    if (random.chance(0.3)) await sharePosition(scene, driver, random);
  }
}

async function send({ clients, diary }: Scene, driver: Driver, batch: Queued[], devices: number): Promise<void> {
  const call = await driver.person.asSelf();
  const sendings = Array.from({ length: devices }, () =>
    patiently(() => clients.courier.recordActions({ actions: batch }, call)),
  );
  for (const { results } of await Promise.all(sendings)) {
    if (results.length !== batch.length) diary.find(`${results.length} answers to ${batch.length} actions`);
    for (const [at, result] of results.entries()) {
      const action = batch[at];
      if (action?.id !== result.actionId) diary.find(`the answer to ${action?.id} is about ${result.actionId}`);
      if (action) diary.note(action, result);
    }
  }
}

async function planOf(scene: Scene, driver: Driver, run: Run, mood: Mood) {
  const { random } = mood;
  const actionAt = (kind: Action_Kind, more: { stopId?: string; code?: string } = {}) => ({
    ...{
      id: newId(),
      kind,
      runId: run.id,
      stopId: "",
      code: "",
      pin: "",
      photoHash: "",
      signatureHash: "",
      receivedBy: "",
    },
    ...{ note: "", failureReason: FailureReason.UNSPECIFIED, ...more },
    deviceAt: timestampFromDate(new Date(Date.now() + (random.below(3) - 1) * hourMs)),
  });
  const queue = [actionAt(Action_Kind.START_RUN)];
  for (const stop of run.stops.filter(isOpen)) {
    const at = { stopId: stop.id };
    queue.push(actionAt(Action_Kind.ARRIVE, at));
    if (stop.kind === Stop_Kind.PICKUP) {
      const isDoor = stop.party === Stop_Party.SHOPPER;
      const isShut = isDoor && (random.chance(mood.mishaps) || scene.wants.missed(stop));
      const here = isShut ? [] : stop.parcels.filter(() => !random.chance(mood.mishaps / 3));
      for (const { code } of here) queue.push(actionAt(Action_Kind.SCAN, { ...at, code }));
      if (here.length > 0) queue.push(actionAt(Action_Kind.COLLECT, at));
      else
        queue.push({
          ...actionAt(Action_Kind.FAIL, at),
          failureReason: isDoor ? FailureReason.NOBODY_THERE : FailureReason.NOT_PACKED,
        });
    } else if (random.chance(mood.mishaps) || scene.wants.failed(stop))
      queue.push({ ...actionAt(Action_Kind.FAIL, at), failureReason: FailureReason.NOBODY_THERE });
    else queue.push(...(await handOvers(scene, driver, stop, () => actionAt(Action_Kind.HAND_OVER, at), mood)));
  }
  return [...queue, actionAt(Action_Kind.FINISH_RUN)];
}

/** Now and then a wrong PIN first. */
async function handOvers<Draft extends { id: string }>(
  scene: Scene,
  driver: Driver,
  stop: Stop,
  draft: () => Draft,
  { random, mishaps }: Mood,
) {
  const shown = { ...draft(), ...(await picturesOf(scene, driver, stop)) };
  if (stop.party !== Stop_Party.SHOPPER) return [shown];
  const [parcel] = stop.parcels;
  const pin = parcel ? await scene.pinOf(parcel.shipmentId) : "";
  if (!random.chance(mishaps) && !scene.wants.wrongPin(stop.id)) return [{ ...shown, pin }];
  const wrong = { ...shown, id: newId(), pin: otherThan(pin) };
  if (pin !== "") scene.diary.expectWrongPin(wrong.id);
  return [wrong, { ...shown, pin }];
}

const otherThan = (pin: string) => String((Number(pin) + 1) % 10_000).padStart(4, "0");

async function picturesOf({ clients }: Scene, { person }: Driver, { id: stopId, proofPolicy }: Stop) {
  const put = async (kind: PutProofPictureRequest_Kind, isWanted = false) => {
    if (!isWanted) return "";
    const call = await person.asSelf();
    // The stop may be somebody else's by now.
    const put = await clients.courier
      .putProofPicture({ stopId, kind, content: pictureOf(kind) }, call)
      .catch(refusalOnly);
    return put?.hash ?? "";
  };
  return {
    photoHash: await put(PutProofPictureRequest_Kind.PHOTO, proofPolicy?.photo),
    signatureHash: await put(PutProofPictureRequest_Kind.SIGNATURE, proofPolicy?.signature),
  };
}

async function sharePosition({ clients }: Scene, { person }: Driver, random: Random): Promise<void> {
  const position = { latitude: 37 + random.below(1_000) / 10_000, longitude: -7.9 - random.below(1_000) / 10_000 };
  const deviceAt = timestampFromDate(new Date());
  await clients.courier.sharePosition({ position, deviceAt }, await person.asSelf());
}

/** Takes or declines what is offered, often twice. */
export async function answerOffers({ clients, diary }: Scene, { person }: Driver, random: Random): Promise<void> {
  const call = await person.asSelf();
  const { runs } = await clients.courier.listOffers({}, call);
  for (const { id: runId } of runs) {
    const answer = random.chance(0.7) ? 1 : 2;
    const request = { requestId: newId(), runId, answer };
    const twins = await Promise.allSettled([1, 2].map(() => clients.courier.answerOffer(request, call)));
    const said = twins.map((each) => (each.status === "fulfilled" ? `run ${each.value.run?.id}` : "refused"));
    if (new Set(said).size > 1) diary.find(`the same answer to an offer was answered ${said.join(" and ")}`);
  }
}
