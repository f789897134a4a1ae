import "server-only";
import { router } from "../../trpc.ts";
import { cancel } from "./cancel.ts";
import { get } from "./get.ts";
import { list } from "./list.ts";

export const orderRouter = router({ cancel, get, list });
