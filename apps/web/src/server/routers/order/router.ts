import "server-only";
import { router } from "../../trpc.ts";
import { buyAgain } from "./buy-again.ts";
import { cancel } from "./cancel.ts";
import { cancelSellerOrder } from "./cancel-seller-order.ts";
import { get } from "./get.ts";
import { getByLink } from "./get-by-link.ts";
import { list } from "./list.ts";
import { requestLink } from "./request-link.ts";

export const orderRouter = router({ buyAgain, cancel, cancelSellerOrder, get, getByLink, list, requestLink });
