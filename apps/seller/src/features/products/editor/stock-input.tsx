"use client";
import { Input } from "@souk/ui/components/input";
import { piecesMaxLength, piecesOf } from "./pieces-of.ts";

interface StockInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** How many pieces there are; nothing but a whole number can be written. */
export function StockInput({ label, value, onChange }: StockInputProps) {
  return (
    <Input
      controlSize="sm"
      aria-label={label}
      inputMode="numeric"
      value={value}
      maxLength={piecesMaxLength}
      onChange={(event) => onChange(piecesOf(event.target.value))}
    />
  );
}
