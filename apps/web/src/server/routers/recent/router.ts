import "server-only";
import { router } from "../../trpc.ts";
import { recentCards } from "./cards.ts";
import { clearRecent } from "./clear.ts";
import { listRecent } from "./list.ts";
import { recordRecent } from "./record.ts";

export const recentRouter = router({ cards: recentCards, clear: clearRecent, list: listRecent, record: recordRecent });
