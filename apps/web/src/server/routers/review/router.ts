import "server-only";
import { router } from "../../trpc.ts";
import { list } from "./list.ts";
import { markHelpful } from "./mark-helpful.ts";
import { ofOrder } from "./of-order.ts";
import { remove } from "./remove.ts";
import { write } from "./write.ts";

export const reviewRouter = router({ list, markHelpful, ofOrder, remove, write });
