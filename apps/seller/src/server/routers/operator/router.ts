import "server-only";
import { router } from "../../trpc.ts";
import { listShops } from "./list-shops.ts";

export const operatorRouter = router({ listShops });
