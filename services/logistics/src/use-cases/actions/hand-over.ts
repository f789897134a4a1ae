import { timingSafeEqual } from "node:crypto";
import { type DeliveryRow, lockDeliveries } from "../../db/delivery-store.ts";
import { findDrops } from "../../db/drop-store.ts";
import { raiseException } from "../../db/exception-store.ts";
import { learnPlace, movePlaces } from "../../db/place-store.ts";
import { pictureHashes } from "../../db/record-store.ts";
import { setParcels, updateStop } from "../../db/run-store.ts";
import { takenOf } from "../../domain/carried.ts";
import { moveStop } from "../../domain/stop-state.ts";
import { pinPlace } from "../../sealed.ts";
import { moveTo } from "../move-delivery.ts";
import { type DoingAtStop, done, type Result, refused, unchanged } from "./action.ts";
import { recordProof } from "./record-proof.ts";

/** Hands over all parcels of a drop at once, with the proof that is wanted there. */
export async function handOver(doing: DoingAtStop): Promise<Result> {
  const { tx, deps, run, stop, courierId } = doing;
  if (stop.kind !== "drop") return refused("NOT_A_DROP");
  if (stop.state === "done") return unchanged;
  if (stop.state === "failed") return refused("STOP_ENDED");
  const ids = stop.parcels.filter(({ state }) => state !== "left").map(({ shipmentId }) => shipmentId);
  const taken = takenOf(run.stops);
  if (ids.length === 0 || !ids.every((id) => taken.has(id))) return refused("NOT_COLLECTED");
  const deliveries = await lockDeliveries(tx, ids);
  const pictures = await missingPicture(doing);
  if (pictures) return pictures;
  const wrongPin = await checkPin(doing, deliveries);
  if (wrongPin) return wrongPin;
  const at = deps.now();
  const proven = { at, pinMatched: stop.wantsPin };
  for (const delivery of deliveries) {
    await recordProof(doing, delivery, proven);
    const move = { at, actor: `user:${courierId}` };
    if (stop.party === "shopper") await moveTo(tx, delivery, { ...move, to: "delivered", change: { deliveredAt: at } });
    else await moveTo(tx, delivery, { ...move, to: "returned" });
  }
  await setParcels(tx, stop.id, ids, "done");
  const arrivedAt = stop.arrivedAt ?? at;
  await updateStop(tx, stop.id, { state: moveStop(stop.state, "done"), arrivedAt, endedAt: at });
  await learnDoor(doing);
  return done;
}

async function missingPicture({ tx, stop, action }: DoingAtStop): Promise<Result | undefined> {
  const put = await pictureHashes(tx, stop.id);
  const isThere = (kind: "photo" | "signature", hash: string, isWanted: boolean) =>
    hash === "" ? !isWanted : put.some((each) => each.kind === kind && each.hash === hash);
  const isWhole =
    isThere("photo", action.photoHash, stop.wantsPhoto) &&
    isThere("signature", action.signatureHash, stop.wantsSignature);
  return isWhole ? undefined : refused("PROOF_MISSING");
}

/** Any PIN of the drops that are handed over opens the door; after five wrong ones a dispatcher has to help. */
async function checkPin(doing: DoingAtStop, deliveries: readonly DeliveryRow[]): Promise<Result | undefined> {
  const { tx, deps, run, stop, action, courierId } = doing;
  if (!stop.wantsPin) return undefined;
  if (stop.pinTriesLeft === 0) return { ...refused("PIN_LOCKED"), pinTriesLeft: 0 };
  const drops = await findDrops(tx, [...new Set(deliveries.flatMap(({ dropId }) => dropId ?? []))]);
  const isRight = drops.some(
    ({ id, pinSealed }) => pinSealed !== null && isSame(deps.sealer.open(pinPlace(id), pinSealed), action.pin),
  );
  if (isRight) return undefined;
  const pinTriesLeft = stop.pinTriesLeft - 1;
  await updateStop(tx, stop.id, { pinTriesLeft });
  if (pinTriesLeft === 0)
    await raiseException(tx, {
      ...{ kind: "pin_locked", cause: `pin:${action.id}`, at: deps.now(), zoneId: run.zoneId },
      ...{ shipmentId: deliveries[0]?.id ?? null, runId: run.id, stopId: stop.id, courierId },
    });
  return { ...refused("PIN_WRONG"), pinTriesLeft };
}

function isSame(pin: string, said: string): boolean {
  const [a, b] = [Buffer.from(pin), Buffer.from(said.trim())];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Where it was handed over is where the next courier goes. */
async function learnDoor({ tx, deps, stop, action }: DoingAtStop): Promise<void> {
  if (stop.party !== "shopper" || !action.place) return;
  const [drop] = await findDrops(tx, [stop.partyId]);
  if (!drop) return;
  const place = { ...action.place, accuracy: "learned" } as const;
  await learnPlace(tx, drop.addressKey, place, deps.now());
  if (stop.placeAccuracy !== "pinned") await movePlaces(tx, [drop.id], place);
}
