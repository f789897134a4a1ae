"use client";
import { AccountMenu } from "./account-menu.tsx";
import { PhoneMenu } from "./phone-menu.tsx";

/** The way to the sections on a phone, and who one is. */
export function TopBar() {
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-line border-b bg-card px-2 sm:px-4 md:px-5.5">
      <PhoneMenu />
      <div className="grow" />
      <AccountMenu />
    </header>
  );
}
