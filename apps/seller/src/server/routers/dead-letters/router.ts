import "server-only";
import { router } from "../../trpc.ts";
import { list } from "./list.ts";
import { replay } from "./replay.ts";

export const deadLettersRouter = router({ list, replay });
