"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "@/i18n/navigation";
import { useShortcut } from "../shortcuts/shortcuts-context.tsx";
import { type Place, type PlacedSection, sectionsOf } from "./place.ts";

interface FrameShortcutsProps {
  readonly place: Place;
  readonly onPalette: () => void;
  readonly onShortcuts: () => void;
}

/** The keys that work on every page. */
export function FrameShortcuts({ place, onPalette, onShortcuts }: FrameShortcutsProps) {
  const t = useTranslations("frame");
  const queryClient = useQueryClient();
  const group = t("shortcuts.everywhere");
  useShortcut({ keys: "mod+k", label: t("palette.open"), group }, onPalette, { whileTyping: true });
  useShortcut({ keys: "?", label: t("shortcuts.open"), group }, onShortcuts, { byCharacter: true });
  useShortcut({ keys: "r", label: t("shortcuts.refresh"), group }, () => void queryClient.invalidateQueries());
  return sectionsOf(place).map((section) => <GoTo key={section.id} section={section} />);
}

function GoTo({ section: { id, href, key } }: { section: PlacedSection }) {
  const t = useTranslations("frame");
  const router = useRouter();
  useShortcut({ keys: `g>${key}`, label: t(`sections.${id}`), group: t("shortcuts.goTo") }, () => router.push(href));
  return null;
}
