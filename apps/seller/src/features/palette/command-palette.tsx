"use client";
import { Overlay } from "@souk/ui/components/overlay";
import { Command, defaultFilter } from "cmdk";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import * as Radix from "radix-ui/dialog";
import type { Place } from "../frame/place.ts";
import { Keys } from "../shortcuts/keys.tsx";
import { type PaletteCommand, useCommands } from "./use-commands.ts";

interface CommandPaletteProps {
  readonly place: Place;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onShortcuts: () => void;
}

/** Everything one can go to or do from anywhere, found by typing. */
export function CommandPalette({ place, open, onOpenChange, onShortcuts }: CommandPaletteProps) {
  const t = useTranslations("frame.palette");
  const groups = useCommands({ place, onShortcuts });
  const run = (command: PaletteCommand) => {
    onOpenChange(false);
    command.run();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Overlay />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-[12dvh] z-50 mx-auto max-w-140 overflow-hidden rounded-20 bg-float text-ink shadow-float outline-none data-[state=open]:animate-rise"
        >
          <Radix.Title className="sr-only">{t("open")}</Radix.Title>
          <Command loop label={t("open")} filter={byWords}>
            <div className="flex items-center gap-3 border-line border-b px-4.5">
              <Search aria-hidden strokeWidth={1.75} className="size-5 shrink-0 text-soft" />
              <Command.Input
                placeholder={t("placeholder")}
                className="h-13.5 w-full min-w-0 bg-transparent text-body outline-none"
              />
              <Keys keys="escape" />
            </div>
            <Command.List
              label={t("results")}
              className="max-h-[min(24rem,60dvh)] overflow-y-auto overscroll-contain p-2"
            >
              <Command.Empty className="px-3 py-8 text-center text-soft">{t("nothing")}</Command.Empty>
              {groups.map(({ id, heading, commands }) => (
                <Command.Group
                  key={id}
                  heading={heading}
                  className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-label [&_[cmdk-group-heading]]:text-soft"
                >
                  {commands.map((command) => (
                    <Command.Item
                      key={command.id}
                      value={command.id}
                      keywords={[command.label, ...(command.keywords ?? [])]}
                      onSelect={() => run(command)}
                      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-12 px-3 data-[selected=true]:bg-ink/7 [&_svg]:size-4.5 [&_svg]:shrink-0 [&_svg]:text-soft"
                    >
                      <command.Icon aria-hidden strokeWidth={1.75} />
                      <span className="min-w-0 grow truncate">{command.label}</span>
                      {command.keys && <Keys keys={command.keys} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** By what is written, not by the ids. */
const byWords = (_id: string, search: string, words: string[] = []) => defaultFilter(words.join(" "), search);
