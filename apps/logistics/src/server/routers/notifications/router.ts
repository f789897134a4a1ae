import "server-only";
import { router } from "../../trpc.ts";
import { countUnread } from "./count-unread.ts";
import { list } from "./list.ts";
import { markAllRead } from "./mark-all-read.ts";
import { markRead } from "./mark-read.ts";

export const notificationsRouter = router({ list, countUnread, markRead, markAllRead });
