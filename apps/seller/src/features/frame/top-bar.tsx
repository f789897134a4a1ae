"use client";
import { useState } from "react";
import { NotificationBell } from "../notifications/notification-bell.tsx";
import { CommandPalette } from "../palette/command-palette.tsx";
import { PaletteButton } from "../palette/palette-button.tsx";
import { ShortcutList } from "../shortcuts/shortcut-list.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { FrameShortcuts } from "./frame-shortcuts.tsx";
import { PhoneMenu } from "./phone-menu.tsx";
import type { Place } from "./place.ts";
import { PlaceSwitcher } from "./place-switcher.tsx";

/** Where one is, the way to everything else, and who one is. */
export function TopBar({ place }: { place: Place }) {
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-line border-b bg-card px-2 sm:px-4 md:px-5.5">
      <PhoneMenu place={place} />
      <PlaceSwitcher place={place} />
      <div className="grow" />
      <PaletteButton onOpen={() => setOpen("palette")} />
      {place.kind === "shop" && <NotificationBell shop={place.shop.slug} />}
      <AccountMenu onShortcuts={() => setOpen("shortcuts")} />
      <FrameShortcuts
        place={place}
        onPalette={() => setOpen((shown) => (shown === "palette" ? null : "palette"))}
        onShortcuts={() => setOpen("shortcuts")}
      />
      <CommandPalette
        place={place}
        open={open === "palette"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "palette" : null)}
        onShortcuts={() => setOpen("shortcuts")}
      />
      <ShortcutList open={open === "shortcuts"} onOpenChange={(isOpen) => setOpen(isOpen ? "shortcuts" : null)} />
    </header>
  );
}
