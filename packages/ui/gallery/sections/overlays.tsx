"use client";

import { ChevronDown, LogOut } from "lucide-react";
import { Button } from "../../src/components/button.tsx";
import { Checkbox } from "../../src/components/checkbox.tsx";
import { Dialog, DialogClose } from "../../src/components/dialog.tsx";
import { DropdownMenu, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "../../src/components/dropdown-menu.tsx";
import { Sheet } from "../../src/components/sheet.tsx";
import { useToast } from "../../src/components/toast.tsx";

export function Overlays() {
  const showToast = useToast();
  const undo = {
    label: "Undo",
    altText: "Put it back from the cart page",
    onSelect: () => showToast({ title: "Put back", tone: "good" }),
  };
  return (
    <main className="page-width flex flex-wrap gap-3 pt-8">
      <Dialog
        trigger={<Button variant="outline">Dialog</Button>}
        title="Cancel the order from Norte?"
        description="You get €64.00 back on your card within 3 days."
        closeLabel="Close"
        footer={
          <>
            <DialogClose>
              <Button variant="quiet">Keep it</Button>
            </DialogClose>
            <Button variant="danger">Cancel the order</Button>
          </>
        }
      />
      {(["right", "bottom"] as const).map((side) => (
        <Sheet
          key={side}
          side={side}
          trigger={<Button variant="outline">{`Sheet ${side}`}</Button>}
          title="Фильтры"
          closeLabel="Close"
          footer={
            <Button block size="lg">
              Show 86
            </Button>
          }
        >
          <Checkbox label="In stock" aside="80" />
          <Checkbox label="Reduced" aside="12" />
        </Sheet>
      ))}
      <DropdownMenu
        align="start"
        trigger={
          <Button variant="outline">
            Menu <ChevronDown aria-hidden strokeWidth={1.75} />
          </Button>
        }
      >
        <MenuLabel>anna@example.com</MenuLabel>
        <MenuLink href="#orders">Orders</MenuLink>
        <MenuSeparator />
        <MenuItem tone="danger" onSelect={() => showToast({ title: "Signed out" })}>
          <LogOut aria-hidden strokeWidth={1.75} /> Sign out
        </MenuItem>
      </DropdownMenu>
      <Button
        variant="outline"
        onClick={() => showToast({ title: "Removed from the cart", text: "Ridge daypack 22 l", action: undo })}
      >
        Toast
      </Button>
      <Button
        variant="outline"
        onClick={() =>
          showToast({ title: "Could not add it", text: "Check the connection and try again.", tone: "error" })
        }
      >
        Error toast
      </Button>
    </main>
  );
}
