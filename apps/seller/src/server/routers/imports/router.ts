import "server-only";
import { router } from "../../trpc.ts";
import { cancel } from "./cancel.ts";
import { faults } from "./faults.ts";
import { get } from "./get.ts";
import { list } from "./list.ts";
import { run } from "./run.ts";

export const importsRouter = router({ cancel, faults, get, list, run });
