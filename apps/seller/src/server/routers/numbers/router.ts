import "server-only";
import { router } from "../../trpc.ts";
import { get } from "./get.ts";
import { tiles } from "./tiles.ts";

export const numbersRouter = router({ get, tiles });
