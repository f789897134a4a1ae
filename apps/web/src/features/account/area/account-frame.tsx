"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { MeView } from "@/server/routers/account/me";
import { useTRPC } from "@/trpc/react";
import { AccountGate } from "./account-gate.tsx";
import { BesidePlaces } from "./beside-places.tsx";

export interface AccountFrameProps {
  readonly children: ReactNode;
  /** Who asked for the page: known from the start, so that it arrives whole and nothing moves. */
  readonly firstMe: MeView | null | undefined;
}

/** The account's places beside the one that is open. Who is not signed in sees neither. */
export function AccountFrame({ children, firstMe }: AccountFrameProps) {
  const { data: me } = useQuery(
    useTRPC().account.me.queryOptions(undefined, firstMe === undefined ? {} : { initialData: firstMe }),
  );
  if (me === null) return <AccountGate>{children}</AccountGate>;
  return (
    <BesidePlaces>
      <AccountGate>{children}</AccountGate>
    </BesidePlaces>
  );
}
