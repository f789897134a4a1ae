import "server-only";
import { router } from "../../trpc.ts";
import { availability } from "./availability.ts";
import { list } from "./list.ts";
import { product } from "./product.ts";
import { search } from "./search.ts";
import { stock } from "./stock.ts";
import { suggest } from "./suggest.ts";

export const catalogueRouter = router({ availability, list, product, search, stock, suggest });
