import { createRoot } from "react-dom/client";
import { Bench } from "./workbench/bench";
import "./workbench/page.css";

const page = document.getElementById("workbench");
if (page) createRoot(page).render(<Bench />);

if ("serviceWorker" in navigator && location.protocol !== "file:" && process.env["NODE_ENV"] === "production") {
  addEventListener("load", () => void navigator.serviceWorker.register("service-worker.js"));
}
