/** Leaves for the bank's page. @throws for an address that is no web page */
export function openBank(actionUrl: string): void {
  const { protocol, href } = new URL(actionUrl);
  if (protocol !== "https:" && protocol !== "http:") throw new Error("the bank's address is no web page");
  window.location.assign(href);
}
