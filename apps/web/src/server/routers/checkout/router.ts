import "server-only";
import { router } from "../../trpc.ts";
import { hostedFields } from "./hosted-fields.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";

export const checkoutRouter = router({ hostedFields, start, status });
