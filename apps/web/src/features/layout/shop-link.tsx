"use client";
import { type ComponentProps, useState } from "react";
import { Link } from "@/i18n/navigation";

/**
 * A link inside the shop, in the reader's language. It fetches the page ahead when somebody points at it, not when it
 * comes into view: a grid would ask for two dozen pages at once.
 */
export function ShopLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  const [isLikely, setLikely] = useState(false);
  const likely = () => setLikely(true);
  return (
    <Link
      {...props}
      prefetch={isLikely ? null : false}
      onPointerEnter={likely}
      onFocus={likely}
      onTouchStart={likely}
    />
  );
}
