/** Where browsers take messages: Chrome and its kin, Firefox, Edge, Safari. */
export const knownPushServices =
  "https://fcm.googleapis.com,https://*.push.services.mozilla.com,https://*.notify.windows.com,https://*.push.apple.com";

/**
 * Tells addresses of push services from all others: a browser names the address that we call, and must not name one
 * inside our own network. `*.` stands for one or more names before a host.
 */
export function pushServices(origins: string): (endpoint: string) => boolean {
  const allowed = origins.split(",").map((origin) => origin.trim());
  return (endpoint) => {
    if (!URL.canParse(endpoint)) return false;
    const { origin, protocol, host, username, password } = new URL(endpoint);
    if (username !== "" || password !== "") return false;
    return allowed.some((one) => {
      const [before, after] = one.split("*");
      return after === undefined ? origin === one : before === `${protocol}//` && host.endsWith(after);
    });
  };
}
