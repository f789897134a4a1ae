import "server-only";
import { router } from "../../trpc.ts";
import { get } from "./get.ts";

export const marketRouter = router({ get });
