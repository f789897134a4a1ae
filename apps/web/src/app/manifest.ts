import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Souk",
    short_name: "Souk",
    start_url: "/",
    display: "minimal-ui",
    background_color: "#fcfaf6",
    theme_color: "#fcfaf6",
    icons: [{ src: "/icon.svg", type: "image/svg+xml", sizes: "any" }],
  };
}
