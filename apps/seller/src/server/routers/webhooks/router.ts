import "server-only";
import { router } from "../../trpc.ts";
import { create } from "./create.ts";
import { deliveries } from "./deliveries.ts";
import { delivery } from "./delivery.ts";
import { list } from "./list.ts";
import { remove } from "./remove.ts";
import { replay } from "./replay.ts";
import { replaySince } from "./replay-since.ts";
import { rotate } from "./rotate.ts";
import { test } from "./test.ts";
import { update } from "./update.ts";

export const webhooksRouter = router({
  ...{ list, create, update, remove, rotate, test },
  ...{ deliveries, delivery, replay, replaySince },
});
