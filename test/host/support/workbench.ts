import type { Locator, Page } from 'playwright-core';

/** What a person does in a window, as steps of a page. */
export class Workbench {
  constructor(readonly page: Page) {}

  /** Resolves when the window can be used. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
    await this.page.locator('.activitybar .action-item').first().waitFor({ timeout: 60_000 });
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title);
  }

  /** Opens a file of the workspace by its name, as far as the last key: the choice is made, not yet taken. */
  async choose(name: string): Promise<void> {
    await this.page.keyboard.press('Control+KeyP');
    await this.type(name, name);
  }

  async open(name: string): Promise<void> {
    await this.choose(name);
    await this.page.keyboard.press('Enter');
    await this.editor(name).locator('.view-line').first().waitFor({ timeout: 20_000 });
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+KeyG');
    await this.input().fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
  }

  editor(name: string): Locator {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`);
  }

  /** The drawn decorations of extensions in the editor of a file. */
  marks(name: string): Locator {
    return this.editor(name).locator('.view-lines span[class*="ced-"]');
  }

  /** Shows a container of the activity bar; a badge may lie over its icon. */
  async showContainer(title: string): Promise<void> {
    const icon = this.page.locator(`.activitybar .action-label[aria-label^="${title}"]`);
    await icon.click({ force: true });
  }

  /** The rows of the trees in the side bar. */
  trees(): Locator {
    return this.page.locator('.sidebar [role="treeitem"]');
  }

  /** Rests the pointer on the first mark with these words until its hover is there. */
  async hover(name: string, words: string): Promise<void> {
    await this.page.mouse.move(1, 1);
    await this.marks(name).filter({ hasText: words }).first().hover();
    await this.page.locator('.monaco-hover:visible .hover-contents').first().waitFor({ timeout: 15_000 });
    await this.page.waitForTimeout(800);
  }

  private async pick(text: string, row: string): Promise<void> {
    await this.type(text, row);
    await this.page.keyboard.press('Enter');
  }

  private async type(text: string, row: string): Promise<void> {
    await this.input().fill(text);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).first().waitFor();
  }

  private input(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }
}
