import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import { hueOf, initialsOf } from "../lib/initials.ts";
import { groundStyle } from "./ground.tsx";

const avatarVariants = cva(
  "ground-hero inline-grid shrink-0 place-items-center overflow-clip rounded-full font-semibold text-ink [&_img]:size-full [&_img]:object-cover",
  {
    variants: {
      size: { sm: "size-7 text-[0.6875rem]", md: "size-9 text-label", lg: "size-14 text-subheading" },
    },
    defaultVariants: { size: "md" },
  },
);

export type AvatarProps = VariantProps<typeof avatarVariants> & {
  /** Whose it is; gives the initials and the hue. Say the name in text beside it. */
  name: string;
  /** An `img` with empty `alt`, in place of the initials. */
  picture?: ReactNode;
  className?: string | undefined;
};

/** A person or a seller in a circle; decoration beside their name. */
export function Avatar({ name, picture, size, className }: AvatarProps) {
  return (
    <span
      data-slot="avatar"
      aria-hidden
      style={groundStyle(hueOf(name))}
      className={cn(avatarVariants({ size }), className)}
    >
      {picture ?? initialsOf(name)}
    </span>
  );
}
