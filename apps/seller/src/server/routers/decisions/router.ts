import { router } from "../../trpc.ts";
import { appeal } from "./appeal.ts";
import { list } from "./list.ts";

export const decisionsRouter = router({ appeal, list });
