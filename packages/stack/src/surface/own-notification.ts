import { setTimeout as pause } from "node:timers/promises";
import { Portal } from "@souk/contracts/notification/v1/notification";
import type { Call } from "./owners.ts";
import type { SurfaceClients } from "./surface-clients.ts";

const waitMs = 250;
const tries = 80;

/** Something that they were told, which follows what they did. Of a shop's members: about that shop. */
export async function ownNotification({ notification }: SurfaceClients, call: Call, sellerId = ""): Promise<string> {
  const portal = sellerId === "" ? Portal.SHOP : Portal.CONSOLE;
  for (let i = 0; i < tries; i++) {
    const { notifications } = await notification.listNotifications({ portal, sellerId, pageSize: 1 }, call);
    if (notifications[0]) return notifications[0].id;
    await pause(waitMs);
  }
  throw new Error("nobody was told of an order that was placed");
}
