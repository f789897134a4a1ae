import "server-only";
import { router } from "../../trpc.ts";
import { acceptPrices } from "./accept-prices.ts";
import { addLine } from "./add-line.ts";
import { count } from "./count.ts";
import { dismissMergeNotice } from "./dismiss-merge-notice.ts";
import { get } from "./get.ts";
import { moveLine } from "./move-line.ts";
import { setCoupon } from "./set-coupon.ts";
import { setQuantity } from "./set-quantity.ts";
import { setSavedQuantity } from "./set-saved-quantity.ts";

export const cartRouter = router({
  acceptPrices,
  addLine,
  count,
  dismissMergeNotice,
  get,
  moveLine,
  setCoupon,
  setQuantity,
  setSavedQuantity,
});
