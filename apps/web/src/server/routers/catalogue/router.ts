import "server-only";
import { router } from "../../trpc.ts";

export const catalogueRouter = router({});
