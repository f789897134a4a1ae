import "server-only";
import { router } from "../../trpc.ts";
import { get } from "./get.ts";
import { saveCourier } from "./save-courier.ts";

export const fleet = router({ get, saveCourier });
