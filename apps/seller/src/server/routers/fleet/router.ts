import "server-only";
import { router } from "../../trpc.ts";
import { get } from "./get.ts";
import { saveHub } from "./save-hub.ts";
import { saveZone } from "./save-zone.ts";

export const fleetRouter = router({ get, saveHub, saveZone });
