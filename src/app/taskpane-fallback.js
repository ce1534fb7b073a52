/*
 * The page an old web view or a missing office.js leaves behind: plain ES5, loaded before everything else,
 * because where it is needed nothing newer would even parse.
 */
(function () {
  function explain(reason) {
    var page = document.getElementById("unsupported");
    var waiting = document.getElementById("waiting");
    if (!page) return;
    document.getElementById("unsupported-reason").innerText = reason;
    page.removeAttribute("hidden");
    if (waiting) waiting.parentNode.removeChild(waiting);
  }
  function modern() {
    return (
      typeof Promise === "function" &&
      typeof Object.fromEntries === "function" &&
      typeof window.ResizeObserver === "function" &&
      typeof window.CSS === "object" &&
      !/Trident|Edge\//.test(navigator.userAgent)
    );
  }
  window.addEventListener("load", function () {
    if (!modern()) {
      explain("当前 Excel 内置的浏览器组件版本过低（Internet Explorer 或旧版 Edge），无法显示检查窗格。");
    } else if (typeof window.Office === "undefined") {
      explain("未能加载 Office 组件（office.js）。请检查网络，或请管理员部署内网版本。");
    }
  });
})();
