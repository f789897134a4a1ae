import "server-only";
import { router } from "../../trpc.ts";
import { addLine } from "./add-line.ts";
import { count } from "./count.ts";
import { get } from "./get.ts";
import { setQuantity } from "./set-quantity.ts";

export const cartRouter = router({ addLine, count, get, setQuantity });
