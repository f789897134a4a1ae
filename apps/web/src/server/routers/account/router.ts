import "server-only";
import { router } from "../../trpc.ts";
import { claimGuest } from "./claim-guest.ts";
import { deleteAddress } from "./delete-address.ts";
import { hasSession } from "./has-session.ts";
import { listAddresses } from "./list-addresses.ts";
import { me } from "./me.ts";
import { register } from "./register.ts";
import { saveAddress } from "./save-address.ts";

export const accountRouter = router({
  addresses: router({ delete: deleteAddress, list: listAddresses, save: saveAddress }),
  claimGuest,
  hasSession,
  me,
  register,
});
