import "server-only";
import { router } from "../../trpc.ts";
import { approve, decline } from "./answer.ts";
import { get } from "./get.ts";
import { list } from "./list.ts";
import { receive } from "./receive.ts";
import { preview, refund } from "./refund.ts";

export const deskReturnsRouter = router({ list, get, approve, decline, receive, preview, refund });
