/* What an old web view, a missing office.js or a missing file of ours leaves behind. Plain ES5: nothing newer would parse. */
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
  window.addEventListener(
    "error",
    function (event) {
      var waiting = document.getElementById("waiting");
      // A file that arrives broken, or as a proxy's page, is told to the window.
      if (waiting && (event.target === window || event.target.tagName === "SCRIPT")) {
        waiting.innerText = "程序文件没有加载成功，请检查网络后重新打开本页；仍不成功时请告知维护人员。";
      }
    },
    true,
  );
  window.addEventListener("load", function () {
    if (!modern()) {
      explain("当前 Excel 内置的浏览器组件版本过低（Internet Explorer 或旧版 Edge），无法显示检查窗格。");
    } else if (typeof window.Office === "undefined") {
      explain("未能加载 Office 组件（office.js）。请检查网络，或请管理员部署内网版本。");
    }
  });
})();
