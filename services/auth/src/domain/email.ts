/** One spelling per mailbox: providers ignore case, so two accounts must not differ by it alone. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize("NFKC").toLowerCase();
}
