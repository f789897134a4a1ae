import "server-only";
import { router } from "../../trpc.ts";
import { retry, undo } from "./decide.ts";
import { get } from "./get.ts";
import { list } from "./list.ts";

export const checkoutsRouter = router({ get, list, retry, undo });
