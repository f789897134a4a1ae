import type { ReactNode } from "react";
import { ToastProvider } from "../src/components/toast.tsx";
import { Checkout } from "./sections/checkout.tsx";
import { Controls } from "./sections/controls.tsx";
import { Feedback } from "./sections/feedback.tsx";
import { Home } from "./sections/home.tsx";
import { Overlays } from "./sections/overlays.tsx";
import { Product } from "./sections/product.tsx";

/** Every component, grouped as pages use them. */
export function Gallery() {
  return (
    <ToastProvider labels={{ region: "Notifications", close: "Close" }}>
      <Shot name="home">
        <Home />
      </Shot>
      <Shot name="product">
        <Product />
      </Shot>
      <Shot name="checkout">
        <Checkout />
      </Shot>
      <Shot name="controls">
        <Controls />
      </Shot>
      <Shot name="feedback">
        <Feedback />
      </Shot>
      <Shot name="overlays">
        <Overlays />
      </Shot>
    </ToastProvider>
  );
}

function Shot({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section data-shot={name} className="bg-paper pb-12">
      {children}
    </section>
  );
}
