/// <reference lib="webworker" />

declare const self: ServiceWorkerGlobalScope;

/** As the notification service makes it. */
interface Message {
  readonly title: string;
  readonly body: string;
  /** A page of the shop. */
  readonly href: string;
  readonly tag: string;
  readonly locale: string;
}

/** Shows what the shop has to say while it is closed, and opens the page it is about. */
export function showMessages(): void {
  self.addEventListener("push", (event) => {
    const message = readMessage(event.data);
    if (message) event.waitUntil(show(message));
  });
  self.addEventListener("notificationclick", (event) => {
    event.notification.close();
    event.waitUntil(open(String(event.notification.data)));
  });
}

async function show({ title, body, href, tag, locale }: Message): Promise<void> {
  await self.registration.showNotification(title, { body, tag, lang: locale, data: href, icon: "/icon-192.png" });
}

/** The page where it is open already, else the shop where it is open, else a new window. */
async function open(href: string): Promise<void> {
  const url = new URL(href, self.location.origin);
  if (url.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((each) => each.url === url.href) ?? windows[0];
  if (there === undefined) {
    await self.clients.openWindow(url.href);
    return;
  }
  // Where the browser refuses it, the page is at least the right one.
  await there.focus().catch(() => there);
  if (there.url !== url.href) await there.navigate(url.href).catch(() => self.clients.openWindow(url.href));
}

function readMessage(data: PushMessageData | null): Message | undefined {
  try {
    const message: Partial<Message> = data?.json();
    const { title = "", body = "", href = "/", tag = "", locale = "" } = message;
    return title === "" ? undefined : { title, body, href, tag, locale };
  } catch {
    return undefined;
  }
}
