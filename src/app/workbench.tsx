import { createRoot } from "react-dom/client";
import { readLocale } from "./pane/locale";
import { loadMessages } from "./pane/messages";
import { Bench } from "./workbench/bench";
import "./workbench/page.css";

async function openBench(): Promise<void> {
  const page = document.getElementById("workbench");
  if (!page) return;
  // Without its words the page stands in Chinese.
  await loadMessages(readLocale("zh-CN")).catch(() => undefined);
  createRoot(page).render(<Bench />);
}

void openBench();

if ("serviceWorker" in navigator && location.protocol !== "file:" && process.env["NODE_ENV"] === "production") {
  addEventListener("load", () => void navigator.serviceWorker.register("service-worker.js"));
}
