"use client";
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type Flat, type Sight, sightOf, zoomed } from "./projection.ts";
import type { Size } from "./use-size.ts";

const [wheelStep, buttonStep] = [1.2, 1.6];
const panPixels = 60;
const panSteps = new Map<string, Flat>([
  ["ArrowLeft", { x: -panPixels, y: 0 }],
  ["ArrowRight", { x: panPixels, y: 0 }],
  ["ArrowUp", { x: 0, y: -panPixels }],
  ["ArrowDown", { x: 0, y: panPixels }],
]);
const dragPixels = 4;

/** What is in sight: everything until one moves the map, then what one moved it to. */
export function useSight(points: readonly Flat[], size: Size, element: RefObject<SVGSVGElement | null>) {
  const [own, setOwn] = useState<Sight | null>(null);
  const sight = own ?? sightOf(points, size.width, size.height);
  const grip = useRef<{ at: Flat; from: Sight; isDrag: boolean } | null>(null);
  const latest = useRef(sight);
  latest.current = sight;

  useEffect(() => {
    const target = element.current;
    // React listens to wheels passively: the page would scroll along.
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      if (!target) return;
      const { left, top, width, height } = target.getBoundingClientRect();
      const offset = { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 };
      setOwn(zoomed(latest.current, event.deltaY < 0 ? wheelStep : 1 / wheelStep, offset));
    };
    target?.addEventListener("wheel", turn, { passive: false });
    return () => target?.removeEventListener("wheel", turn);
  }, [element]);

  const pan = (x: number, y: number) =>
    setOwn({ ...sight, x: sight.x + x * sight.metresPerPixel, y: sight.y + y * sight.metresPerPixel });
  const zoom = (factor: number) => setOwn(zoomed(sight, factor, { x: 0, y: 0 }));
  function move(key: string): boolean {
    const step = panSteps.get(key);
    if (step) pan(step.x, step.y);
    else if (key === "+") zoom(buttonStep);
    else if (key === "-") zoom(1 / buttonStep);
    else return false;
    return true;
  }

  return {
    sight,
    isOwn: own !== null,
    closer: () => zoom(buttonStep),
    farther: () => zoom(1 / buttonStep),
    all: () => setOwn(null),
    onKeyDown(event: KeyboardEvent) {
      if (move(event.key)) event.preventDefault();
    },
    drag: {
      onPointerDown(event: PointerEvent) {
        grip.current = { at: { x: event.clientX, y: event.clientY }, from: sight, isDrag: false };
      },
      onPointerMove(event: PointerEvent<SVGSVGElement>) {
        const held = grip.current;
        if (!held) return;
        const [dx, dy] = [event.clientX - held.at.x, event.clientY - held.at.y];
        if (!held.isDrag && Math.hypot(dx, dy) < dragPixels) return;
        if (!held.isDrag) event.currentTarget.setPointerCapture(event.pointerId);
        held.isDrag = true;
        const { x, y, metresPerPixel } = held.from;
        setOwn({ x: x - dx * metresPerPixel, y: y - dy * metresPerPixel, metresPerPixel });
      },
      onPointerUp: () => {
        grip.current = null;
      },
      onPointerCancel: () => {
        grip.current = null;
      },
    },
  };
}
