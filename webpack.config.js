import { existsSync } from "node:fs";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { minify } from "@swc/core";
import webpack from "webpack";
import { excelServer } from "./.config/excel-server.mjs";
import { ThemesPlugin } from "./.config/fluent-themes.mjs";
import { manifestCopies } from "./.config/manifest-copies.mjs";

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_ORIGINS = "https://appsforoffice.microsoft.com https://*.public.onecdn.static.microsoft";
const OFFICE_FOLDER = "office-js";

const FLUENT_THEMES = path.resolve(import.meta.dirname, ".config/fluent-themes.mjs");
const TOKEN_NAMES = path.resolve(import.meta.dirname, ".config/token-names.mjs");

/** Preact under React's names, for our own components and Fluent UI: a sixth of the size. The grid library keeps the React it was made for. */
const PREACT = {
  "react/jsx-runtime$": "preact/jsx-runtime",
  "react/jsx-dev-runtime$": "preact/jsx-dev-runtime",
  "react-dom/client$": "preact/compat/client",
  "react-dom$": "preact/compat",
  react$: "preact/compat",
};

/** Hyphenation of 76 languages, 5 MB of it, that the grid library could load for text it never sees here. */
const OTHER_LANGUAGES = {
  resourceRegExp: /^\.\/(?!en-)[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/,
  contextRegExp: /@univerjs[\\/]engine-render/,
};

/**
 * `--env base=https://…` writes the manifest for that server. `--env officejs=FOLDER` takes office.js from a copied folder instead of Microsoft's CDN (an intranet build);
 * the files go out unmodified, never through the bundler.
 */
export default (env = {}, { mode = "production" } = {}) => {
  const production = mode === "production";
  const folder = typeof env.officejs === "string" ? env.officejs : null;
  if (folder !== null && !existsSync(path.join(folder, "office.js"))) {
    throw new Error(`--env officejs=${folder}: no office.js in that folder`);
  }
  const page = (name, options) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `src/app/${name}.html`,
      chunks: [name],
      scriptLoading: "defer",
      minify: false,
      templateParameters: {
        officeJs: folder === null ? OFFICE_CDN : `${OFFICE_FOLDER}/office.js`,
        policy: contentPolicy({
          ...options,
          outside: name === "taskpane" && folder === null ? OFFICE_ORIGINS : "",
          production,
        }),
      },
    });
  return {
    mode,
    devtool: production ? false : "cheap-module-source-map",
    context: import.meta.dirname,
    entry: {
      taskpane: "./src/app/taskpane.tsx",
      workbench: "./src/app/workbench.tsx",
      "service-worker": "./src/app/workbench/service-worker.ts",
    },
    output: {
      path: path.resolve(import.meta.dirname, "dist"),
      filename: ({ chunk }) =>
        chunk?.name === "service-worker" || !production ? "[name].js" : "[name].[contenthash:8].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      assetModuleFilename: "assets/[name].[hash:8][ext]",
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: [
            { loader: "@griffel/webpack-loader", options: { babelOptions: { presets: ["@babel/preset-typescript"] } } },
            TOKEN_NAMES,
            { loader: "swc-loader", options: swcOptions(production) },
          ],
        },
        { include: [path.resolve(import.meta.dirname, "src"), /@fluentui|@griffel/], resolve: { alias: PREACT } },
        { test: /fluent-themes\.ts$/, loader: FLUENT_THEMES },
        { test: /\.js$/, include: /@fluentui[\\/]react-/, loader: TOKEN_NAMES },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      page("taskpane"),
      page("workbench"),
      new MiniCssExtractPlugin({ filename: production ? "[name].[contenthash:8].css" : "[name].css" }),
      new CopyPlugin({ patterns: [...copies(folder), ...manifestCopies(env.base)] }),
      new webpack.IgnorePlugin(OTHER_LANGUAGES),
      new ThemesPlugin(),
      new PrecachePlugin(),
    ],
    optimization: {
      minimizer: [new SwcMinimizer()],
      // Chunks named for what they serve, so that their size can be watched (package.json, size-limit).
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: {
            test: /node_modules/,
            name: (_, chunks) => `vendors-${chunks.map(({ name }) => name).join("-")}`,
          },
        },
      },
    },
    cache: { type: "filesystem", buildDependencies: { config: [import.meta.filename] } },
    performance: false,
    stats: { preset: "errors-warnings", assets: production, assetsSpace: 30 },
    devServer: {
      host: "127.0.0.1",
      port: 3000,
      open: env.open === undefined ? false : "/workbench.html",
      hot: false,
      liveReload: true,
      client: { overlay: { errors: true, warnings: false } },
      static: false,
      devMiddleware: { index: "workbench.html" },
      ...(env.excel ? excelServer() : {}),
    },
  };
};

/** What a page may load: itself, and office.js where the build takes it from the CDN. Styles are written at run time. */
function contentPolicy({ outside, production }) {
  const live = production ? "" : " ws://127.0.0.1:3000";
  const and = outside === "" ? "" : ` ${outside}`;
  return [
    "default-src 'none'",
    `script-src 'self'${and}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${and}${live}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

function swcOptions(production) {
  return {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic", development: !production } },
    },
  };
}

function copies(folder) {
  const samples = { from: "assets/samples", to: "samples" };
  const icons = { from: "assets/icons", to: "assets/icons", noErrorOnMissing: true };
  const scripts = { from: "src/app/taskpane-fallback.js", to: "taskpane-fallback.js", info: { minimized: true } };
  const install = { from: "src/app/workbench/app.webmanifest", to: "app.webmanifest" };
  const officeFiles = "{office,excel-*,o15apptofilemappingtable}.js|{zh-cn,en-us}/*.js|telemetry/*.js"
    .split("|")
    .map((pattern) => ({
      from: pattern,
      context: folder ?? "",
      to: `${OFFICE_FOLDER}/[path][name][ext]`,
      globOptions: { ignore: ["**/*.debug.js"] },
      noErrorOnMissing: true,
      info: { minimized: true },
    }));
  return [samples, icons, scripts, install, ...(folder === null ? [] : officeFiles)];
}

/** Minifies with the compiler that is here anyway: several times faster than webpack's own on the grid library. */
class SwcMinimizer {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("swc-minimizer", (compilation) => {
      const cache = compilation.getCache("swc-minimizer");
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: "swc-minimizer", stage }, async (assets) => {
        const names = Object.keys(assets).filter(
          (name) => name.endsWith(".js") && !compilation.getAsset(name)?.info.minimized,
        );
        await Promise.all(
          names.map(async (name) => {
            const { source } = compilation.getAsset(name);
            const entry = cache.getItemCache(name, cache.getLazyHashedEtag(source));
            let small = await entry.getPromise();
            if (!small) {
              const { code } = await minify(String(source.source()), {
                compress: { passes: 3 },
                mangle: true,
                module: false,
                format: { comments: false },
              });
              small = new webpack.sources.RawSource(code);
              await entry.storePromise(small);
            }
            compilation.updateAsset(name, small, { minimized: true });
          }),
        );
      });
    });
  }
}

/** Writes into the service worker which files of the workbench it must keep for offline use; taskpane-fallback.js starts both pages. */
class PrecachePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("precache", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "precache", stage }, (assets) => {
        const kept = Object.keys(assets).filter(
          (name) =>
            !name.startsWith(OFFICE_FOLDER) && !/^(taskpane\.|service-worker)/.test(name) && !/\.(map|txt)$/.test(name),
        );
        const worker = assets["service-worker.js"];
        if (!worker) return;
        const list = { version: compilation.hash ?? "", files: kept };
        const source = String(worker.source()).replace(/["']@@PRECACHE@@["']/, () =>
          JSON.stringify(JSON.stringify(list)),
        );
        compilation.updateAsset("service-worker.js", new webpack.sources.RawSource(source));
      });
    });
  }
}
