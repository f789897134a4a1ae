import { ReturnPickup_State as Pickup, Return_State as State } from "@souk/contracts/order/v1/return";
import type { Random } from "../payouts/random.ts";
import type { Bought } from "./market.ts";
import { askBack, bookPickup, callOff, returnsOf } from "./return-moves.ts";
import { pickupEnds } from "./return-ways.ts";
import type { Scene } from "./scene.ts";
import { whatIsDue } from "./send-back.ts";

interface Lacking {
  pickups: number;
  callOffs: number;
}

/** Sellers take in what was brought, and shoppers send back as much as has to be tried. Whether anything is still under way. */
export async function endReturns(scene: Scene, random: Random): Promise<boolean> {
  const lacking = await lackingOf(scene);
  let isUnderWay = lacking.isAny;
  for (const bought of scene.market.orders) {
    if (lacking.pickups > 0) await askBack(scene, random, bought);
    if (await endReturnsOf(scene, random, bought, lacking)) isUnderWay = true;
  }
  return isUnderWay;
}

async function lackingOf(scene: Scene): Promise<Lacking & { readonly isAny: boolean }> {
  const { wants, lack } = scene;
  const ends = await pickupEnds(scene);
  const callOffs = wants.pickups.calledOff - ends.calledOff;
  lack.ofShutDoors = ends.missed < wants.pickups.missed;
  const brought = wants.pickups.brought - ends.brought;
  const all = Math.max(brought, callOffs, lack.ofShutDoors ? 1 : 0);
  return { pickups: all - ends.open, callOffs, isAny: ends.open > 0 || all > 0 };
}

async function endReturnsOf(scene: Scene, random: Random, bought: Bought, lacking: Lacking): Promise<boolean> {
  const { returns } = await returnsOf(scene, bought);
  for (const asked of returns) if (asked.state === State.REQUESTED) await whatIsDue(scene, random, bought, asked);
  let isUnderWay = false;
  for (const found of (await returnsOf(scene, bought)).returns) {
    const pickup = found.pickup?.state ?? Pickup.UNSPECIFIED;
    if (found.state === State.RECEIVED || found.state === State.REFUNDING) isUnderWay = true;
    if (found.state !== State.APPROVED) continue;
    if (pickup === Pickup.BROUGHT) {
      await whatIsDue(scene, random, bought, found);
      isUnderWay = true;
    } else if ((pickup === Pickup.UNSPECIFIED || pickup === Pickup.CALLED_OFF) && lacking.pickups-- > 0) {
      await bookPickup(scene, random, bought, found);
      if (lacking.callOffs-- <= 0) continue;
      await callOff(scene, random, bought, found);
      await bookPickup(scene, random, bought, found);
    }
  }
  return isUnderWay;
}
