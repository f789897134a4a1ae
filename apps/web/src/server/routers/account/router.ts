import "server-only";
import { router } from "../../trpc.ts";
import { addCard } from "./add-card.ts";
import { cardSetup } from "./card-setup.ts";
import { claimGuest } from "./claim-guest.ts";
import { closing } from "./closing.ts";
import { deleteAccount } from "./delete-account.ts";
import { deleteAddress } from "./delete-address.ts";
import { hasSession } from "./has-session.ts";
import { identityRouter } from "./identity/router.ts";
import { listAddresses } from "./list-addresses.ts";
import { listCards } from "./list-cards.ts";
import { me } from "./me.ts";
import { notificationChoices } from "./notifications/get.ts";
import { setQuietHours } from "./notifications/set-quiet-hours.ts";
import { updateNotificationChoices } from "./notifications/update.ts";
import { confirmPhone } from "./phone/confirm.ts";
import { getPhone } from "./phone/get.ts";
import { removePhone } from "./phone/remove.ts";
import { savePhone } from "./phone/save.ts";
import { preferences } from "./preferences.ts";
import { profile } from "./profile.ts";
import { removePush } from "./push/remove.ts";
import { savePush } from "./push/save.ts";
import { pushState } from "./push/state.ts";
import { register } from "./register.ts";
import { removeCard } from "./remove-card.ts";
import { saveAddress } from "./save-address.ts";
import { setDefaultCard } from "./set-default-card.ts";
import { updatePreferences } from "./update-preferences.ts";
import { updateProfile } from "./update-profile.ts";

export const accountRouter = router({
  addresses: router({ delete: deleteAddress, list: listAddresses, save: saveAddress }),
  cards: router({ add: addCard, list: listCards, remove: removeCard, setDefault: setDefaultCard, setup: cardSetup }),
  closing,
  delete: deleteAccount,
  notifications: router({
    get: notificationChoices,
    setQuietHours,
    update: updateNotificationChoices,
  }),
  preferences: router({ get: preferences, update: updatePreferences }),
  profile: router({ get: profile, update: updateProfile }),
  push: router({ remove: removePush, save: savePush, state: pushState }),
  phone: router({ confirm: confirmPhone, get: getPhone, remove: removePhone, save: savePhone }),
  claimGuest,
  hasSession,
  identity: identityRouter,
  me,
  register,
});
