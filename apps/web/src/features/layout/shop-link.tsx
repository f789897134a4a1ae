"use client";
import { useLocale } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Link, usePathname } from "@/i18n/navigation";
import { isPersonalArea } from "./areas.ts";

/**
 * A link inside the shop, in the reader's language. It fetches the page ahead when somebody points at it, not when it
 * comes into view: a grid would ask for two dozen pages at once. From the catalogue into the personal area it is a plain link.
 */
export function ShopLink({ href, ...props }: Omit<ComponentProps<typeof Link>, "prefetch" | "locale">) {
  const [isLikely, setLikely] = useState(false);
  const locale = useLocale();
  const here = usePathname();
  if (typeof href === "string" && isPersonalArea(href) && !isPersonalArea(here)) {
    const { replace: _, scroll: __, ...plain } = props;
    return <a {...plain} href={`/${locale}${href}`} />;
  }
  const likely = () => setLikely(true);
  return (
    <Link
      {...props}
      href={href}
      prefetch={isLikely ? null : false}
      onPointerEnter={likely}
      onFocus={likely}
      onTouchStart={likely}
    />
  );
}
