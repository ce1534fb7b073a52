import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import webpack from "webpack";

const THEMES = { teamsHighContrastTheme, webDarkTheme, webLightTheme };
const PLACE = "@@THEMES@@";

/**
 * Stands in for src/app/pane/fluent-themes.ts in the bundle: the finished themes as one table, in place of the code and
 * the palettes Fluent UI reckons them from at run time. The table is filled in when the bundle is there.
 */
export default function fluentThemes() {
  return [
    `const [names, ...themes] = JSON.parse("${PLACE}");`,
    "const theme = (values) => Object.fromEntries(values.map((value, index) => [names[index], value]));",
    ...Object.keys(THEMES).map((name, index) => `export const ${name} = theme(themes[${index}]);`),
  ].join("\n");
}

/** Fills in the table: of each theme the values whose names stand anywhere in the scripts and styles of the build. */
export class ThemesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("themes", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: "themes", stage }, (assets) => {
        const files = Object.keys(assets).filter((name) => /\.(js|css)$/.test(name));
        const texts = files.map((name) => [name, String(assets[name].source())]);
        const used = new Set(texts.flatMap(([, text]) => [...text.matchAll(/--(\w+)/g)].map(([, name]) => name)));
        const names = Object.keys(webLightTheme).filter((name) => used.has(name));
        const table = [names, ...Object.values(THEMES).map((theme) => names.map((name) => theme[name]))];
        for (const [name, text] of texts) {
          if (!text.includes(PLACE)) continue;
          const filled = text.replaceAll(`"${PLACE}"`, () => JSON.stringify(JSON.stringify(table)));
          compilation.updateAsset(name, new webpack.sources.RawSource(filled));
        }
      });
    });
  }
}
