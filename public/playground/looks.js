// Looks to begin with: those of the demo's shops in themes.css. What begins with `--` is the tag's, `ground` the page's.
const serif = '"Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif';
const mono = 'ui-monospace, "Cascadia Code", "SF Mono", Menlo, "DejaVu Sans Mono", monospace';
const round = '"Avenir Next", Nunito, "Trebuchet MS", "Segoe UI", sans-serif';

export const fonts = {
  system: ["Plain", 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'],
  serif: ["Book", serif],
  round: ["Friendly", round],
  mono: ["Typewriter", mono],
};

export const looks = {
  press: {
    name: "Paper",
    scheme: "light",
    ground: "#f1ece1",
    properties: {
      accent: "#1d4a3d", "on-accent": "#f8f5ee", background: "#fbf9f4", color: "#22211d", muted: "#5f5a4e", border: "#d6cebd",
      radius: "0px", font: serif, "heading-weight": "400", received: "#5f5a4e", "in-production": "#7a3e12",
      produced: "#6a5410", "partly-shipped": "#1d4a3d", shipped: "#1d4a3d", delivered: "#1d4a3d",
    },
  },
  volt: {
    name: "Night",
    scheme: "dark",
    ground: "#0c0d10",
    properties: {
      accent: "#d4f53c", "on-accent": "#14180a", background: "#15171c", color: "#f2f4f7", muted: "#a4abb8", border: "#343943",
      radius: "6px", font: mono, "heading-weight": "800", "in-production": "#ff9ee5", produced: "#7ee7ff",
      "partly-shipped": "#d4f53c", shipped: "#d4f53c", delivered: "#d4f53c",
    },
  },
  bloom: {
    name: "Bloom",
    scheme: "light",
    ground: "#fdf0f2",
    properties: {
      accent: "#a82555", "on-accent": "#ffffff", background: "#ffffff", color: "#3a1f2b", muted: "#7a5263", border: "#f3dbe1",
      radius: "26px", shadow: "0 18px 40px -18px #a8255540", font: round, "heading-weight": "800", "in-production": "#8a3fa0",
      produced: "#6b4bb8", "partly-shipped": "#a82555", shipped: "#a82555", delivered: "#2f6b3c",
    },
  },
};
