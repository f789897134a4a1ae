import "server-only";
import { router } from "../../trpc.ts";
import { choices } from "./choices.ts";
import { choose } from "./choose.ts";
import { countUnread } from "./count-unread.ts";
import { list } from "./list.ts";
import { markAllRead } from "./mark-all-read.ts";
import { markRead } from "./mark-read.ts";

export const notificationsRouter = router({ list, countUnread, markRead, markAllRead, choices, choose });
