"use client";
import { cn } from "@souk/ui/lib/cn";
import {
  Bell,
  CreditCard,
  Heart,
  House,
  MapPin,
  MonitorSmartphone,
  Package,
  Settings2,
  ShieldCheck,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { usePathname } from "@/i18n/navigation";
import { ShopLink } from "../../layout/shop-link.tsx";

const places = [
  { name: "overview", href: "/account", Icon: House },
  { name: "orders", href: "/orders", Icon: Package },
  { name: "wishlist", href: "/wishlist", Icon: Heart },
  { name: "addresses", href: "/account/addresses", Icon: MapPin },
  { name: "cards", href: "/account/cards", Icon: CreditCard },
  { name: "devices", href: "/account/devices", Icon: MonitorSmartphone },
  { name: "notifications", href: "/account/notifications", Icon: Bell },
  { name: "preferences", href: "/account/preferences", Icon: Settings2 },
  { name: "privacy", href: "/account/privacy", Icon: ShieldCheck },
] as const;

const isHere = (here: string, href: string) => here === href || (href !== "/account" && here.startsWith(`${href}/`));

/** The places of the account: a column on a desktop, a row that scrolls on a phone. */
export function AccountNav() {
  const t = useTranslations("personal.nav");
  const here = usePathname();
  const row = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another current link
  useEffect(() => {
    const current = row.current?.querySelector("[aria-current]");
    const nav = row.current?.parentElement;
    if (!(current instanceof HTMLElement) || !nav) return;
    nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
  }, [here]);
  return (
    <nav aria-label={t("label")} className="scroll-row relative -mx-4 min-w-0 px-4 lg:mx-0 lg:overflow-visible lg:px-0">
      <ul ref={row} className="flex gap-1.5 lg:grid lg:gap-0.5">
        {places.map(({ name, href, Icon }) => (
          <li key={name} className="shrink-0">
            <ShopLink
              href={href}
              {...(isHere(here, href) && { "aria-current": "page" as const })}
              className={cn(
                "flex min-h-11 items-center gap-2.5 rounded-12 px-3.5 text-soft transition-colors hover:bg-wash hover:text-ink",
                "focus-visible:-outline-offset-2 aria-[current]:bg-wash aria-[current]:font-semibold aria-[current]:text-ink",
                "max-lg:border max-lg:border-line",
              )}
            >
              <Icon aria-hidden strokeWidth={1.75} className="size-4.5 shrink-0 max-lg:hidden" />
              {t(name)}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
