import "server-only";
import { router } from "../../trpc.ts";
import { cancel } from "./cancel.ts";
import { ofOrder } from "./of-order.ts";
import { request } from "./request.ts";

export const returnsRouter = router({ cancel, ofOrder, request });
