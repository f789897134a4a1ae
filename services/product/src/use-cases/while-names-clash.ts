import { isUniqueViolation } from "@souk/database/unique-violation";
import { DomainError } from "@souk/errors/domain-error";

const attemptsMax = 3;

/**
 * Runs again what lost a race for an id, slug or code to a transaction that has committed since: its own checks then
 * see the winner and can say what is taken.
 */
export async function whileNamesClash<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      if (attempt < attemptsMax) continue;
      throw new DomainError(
        "conflict",
        "CHANGED_MEANWHILE",
        "Others wrote the same ids, slugs or codes at the same moment; try again.",
        {},
        { cause: error },
      );
    }
  }
}
