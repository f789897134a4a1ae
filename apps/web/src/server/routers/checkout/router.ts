import "server-only";
import { router } from "../../trpc.ts";
import { cancel } from "./cancel.ts";
import { hostedFields } from "./hosted-fields.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";

export const checkoutRouter = router({ cancel, hostedFields, start, status });
