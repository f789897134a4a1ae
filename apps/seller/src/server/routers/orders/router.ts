import "server-only";
import { router } from "../../trpc.ts";
import { cancel } from "./cancel.ts";
import { cancelLines } from "./cancel-lines.ts";
import { counts } from "./counts.ts";
import { follow } from "./follow.ts";
import { get } from "./get.ts";
import { handOver } from "./hand-over.ts";
import { list } from "./list.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { pack } from "./pack.ts";
import { pickList } from "./pick-list.ts";
import { previewCancelLines } from "./preview-cancel-lines.ts";
import { unpack } from "./unpack.ts";

export const ordersRouter = router({
  follow,
  list,
  listDeliveries,
  counts,
  get,
  pickList,
  pack,
  unpack,
  handOver,
  cancel,
  cancelLines,
  previewCancelLines,
});
