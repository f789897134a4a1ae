import "server-only";
import { router } from "../../trpc.ts";
import { bookPickup } from "./book-pickup.ts";
import { callOffPickup } from "./call-off-pickup.ts";
import { cancel } from "./cancel.ts";
import { ofOrder } from "./of-order.ts";
import { request } from "./request.ts";

export const returnsRouter = router({ bookPickup, callOffPickup, cancel, ofOrder, request });
