import "server-only";
import { router } from "../../trpc.ts";
import { addWish } from "./add.ts";
import { wishedIds } from "./ids.ts";
import { listWishes } from "./list.ts";
import { removeWish } from "./remove.ts";

export const wishlistRouter = router({ add: addWish, ids: wishedIds, list: listWishes, remove: removeWish });
