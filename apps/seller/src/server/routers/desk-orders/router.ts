import "server-only";
import { router } from "../../trpc.ts";
import { cancel } from "./cancel.ts";
import { findByEmail } from "./find-by-email.ts";
import { get } from "./get.ts";
import { refund } from "./refund.ts";
import { returns } from "./returns.ts";
import { search } from "./search.ts";

export const deskOrdersRouter = router({ cancel, findByEmail, get, refund, search, returns });
