import "server-only";
import { router } from "../../trpc.ts";
import { buyAgain } from "./buy-again.ts";
import { cancel } from "./cancel.ts";
import { cancelSellerOrder } from "./cancel-seller-order.ts";
import { follow } from "./follow.ts";
import { get } from "./get.ts";
import { getByLink } from "./get-by-link.ts";
import { list } from "./list.ts";
import { listDrops } from "./list-drops.ts";
import { requestLink } from "./request-link.ts";
import { setDropNote } from "./set-drop-note.ts";

export const orderRouter = router({
  buyAgain,
  cancel,
  cancelSellerOrder,
  follow,
  get,
  getByLink,
  list,
  listDrops,
  requestLink,
  setDropNote,
});
