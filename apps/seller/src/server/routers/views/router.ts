import "server-only";
import { router } from "../../trpc.ts";
import { arrange, deskArrange } from "./arrange.ts";
import { deskList, list } from "./list.ts";
import { deskRemove, remove } from "./remove.ts";
import { deskSave, save } from "./save.ts";

export const viewsRouter = router({ list, save, remove, arrange });

/** The same for who works at the desk. */
export const deskViewsRouter = router({ list: deskList, save: deskSave, remove: deskRemove, arrange: deskArrange });
