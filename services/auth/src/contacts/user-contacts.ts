import type { Client } from "@connectrpc/connect";
import type { UserService } from "@souk/contracts/user/v1/user_service";
import { isDomainError } from "@souk/errors/domain-error";
import { mailLocaleOf } from "../domain/mail.ts";
import type { Contacts } from "./contacts.ts";

/** The addresses as the user service keeps them. */
export function createUserContacts(users: Client<typeof UserService>): Contacts {
  return {
    async find(userId, signal) {
      try {
        const { email, locale } = await users.getContact({ userId }, signal ? { signal } : {});
        return email === "" ? undefined : { email, locale: mailLocaleOf(locale) };
      } catch (error) {
        if (isDomainError(error, "PROFILE_NOT_FOUND")) return undefined;
        throw error;
      }
    },
    async setEmail(userId, email) {
      await users.setEmail({ userId, email });
    },
  };
}
