import { strict as assert } from 'node:assert';
import manifest from '../../../package.json';
import { kindColor, markKinds } from '../../../src/editor/shared/kinds';

/** The editor's background in the themes that VS Code ships, lightest and darkest of each sort. */
const backgrounds = {
  light: ['#ffffff', '#f3f3f3'],
  dark: ['#1e1e1e', '#1f1f1f', '#252526'],
  highContrast: ['#000000'],
  highContrastLight: ['#ffffff'],
} as const;
/** WCAG 2.2, 1.4.11 (parts of graphics) for themes, 1.4.6 (enhanced) for high contrast. */
const least = { light: 3, dark: 3, highContrast: 7, highContrastLight: 7 } as const;

const lines = manifest.contributes.colors.filter(({ id }) => !id.endsWith('Background'));

describe('contributed colours', () => {
  it('has a line and a background for every kind', () => {
    const ids = new Set(manifest.contributes.colors.map(({ id }) => id));
    for (const kind of markKinds) {
      assert.ok(ids.has(kindColor(kind)) && ids.has(`${kindColor(kind)}Background`), kind);
    }
  });
  for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
    it(`stands out from the background: ${theme}`, () => {
      for (const { id, defaults } of lines) {
        for (const background of backgrounds[theme]) {
          const contrast = contrastOf(defaults[theme], background);
          assert.ok(contrast >= least[theme], `${id} on ${background}: ${contrast.toFixed(1)}`);
        }
      }
    });
  }
});

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance by WCAG 2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const share = Number.parseInt(color.slice(place, place + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
