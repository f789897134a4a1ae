import "server-only";
import { router } from "../../trpc.ts";
import { accept } from "./accept.ts";
import { changeRole } from "./change-role.ts";
import { invitation } from "./invitation.ts";
import { invite } from "./invite.ts";
import { list } from "./list.ts";
import { remove } from "./remove.ts";
import { revoke } from "./revoke.ts";

export const teamRouter = router({ accept, changeRole, invitation, invite, list, remove, revoke });
