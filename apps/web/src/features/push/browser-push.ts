/** What of messages this browser can do, and whether it has subscribed. */
export interface PushHere {
  readonly state: "unsupported" | "denied" | "possible";
  /** SHA-256 in hex of where it takes messages; null when it has not subscribed. */
  readonly hash: string | null;
}

export async function readPushHere(): Promise<PushHere> {
  if (!isSupported()) return { state: "unsupported", hash: null };
  const subscription = await currentSubscription();
  const hash = subscription && (await sha256(subscription.endpoint));
  return { state: Notification.permission === "denied" ? "denied" : "possible", hash };
}

/** Asks for permission where it was not given. Null: it was not. Rejects when the browser cannot reach its push service. */
export async function subscribe(publicKey: string): Promise<PushSubscriptionJSON | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  await navigator.serviceWorker.register("/sw.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  const key = bytesOf(publicKey);
  const before = await pushManager.getSubscription();
  if (before && isFor(before, key)) return before.toJSON();
  // With another key the former one is worth nothing.
  await before?.unsubscribe();
  return (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })).toJSON();
}

/** Where it took messages; null when it did not. */
export async function unsubscribe(): Promise<string | null> {
  const subscription = await currentSubscription();
  await subscription?.unsubscribe();
  return subscription?.endpoint ?? null;
}

const isSupported = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ?? null;
}

function isFor({ options }: PushSubscription, key: Uint8Array): boolean {
  const before = options.applicationServerKey && new Uint8Array(options.applicationServerKey);
  return before?.length === key.length && before.every((byte, at) => byte === key[at]);
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
