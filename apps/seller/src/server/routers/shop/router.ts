import "server-only";
import { router } from "../../trpc.ts";
import { profile } from "./profile.ts";
import { updateProfile } from "./update-profile.ts";

export const shopRouter = router({ profile, updateProfile });
