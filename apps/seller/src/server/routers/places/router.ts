import "server-only";
import { router } from "../../trpc.ts";
import { close } from "./close.ts";
import { list } from "./list.ts";
import { remove } from "./remove.ts";
import { reopen } from "./reopen.ts";
import { save } from "./save.ts";
import { setHandling } from "./set-handling.ts";
import { stock } from "./stock.ts";

export const placesRouter = router({ list, save, remove, close, reopen, setHandling, stock });
