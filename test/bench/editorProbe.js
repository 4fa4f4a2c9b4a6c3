// Runs in the page of the bench: tells when text and marks are drawn, from the page's own changes.
/* global document, MutationObserver, window */

/** Marks are the decorations that extensions draw; the editor gives them classes of this form. */
const markSelector = '.view-lines span[class*="ced-"]';

/** The editor that shows a file whose name is `name`. */
function editorOf(name) {
  return document.querySelector(`.editor-instance .monaco-editor[data-uri$="/${name}"]`);
}

/** The texts of the drawn marks; the editor draws spaces as no-break spaces. */
function marksOf(name) {
  const marks = [...(editorOf(name)?.querySelectorAll(markSelector) ?? [])];
  return marks.map((mark) => mark.textContent.replaceAll('\u00a0', ' ')).join('|');
}

/**
 * Watches the editor of a file from now on. `text` is when its first words were drawn, `marks` when its marks last
 * changed, `key` when a key was last pressed; all in milliseconds of the page's clock, undefined until it happens.
 */
window.watchEditor = (name) => {
  const times = { text: undefined, marks: undefined, key: undefined };
  let shown = marksOf(name);
  const look = () => {
    const now = performance.now();
    if (editorOf(name)?.querySelector('.view-line')?.textContent) times.text ??= now;
    const marks = marksOf(name);
    if (marks !== shown) times.marks = now;
    shown = marks;
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  const press = (event) => {
    times.key = event.timeStamp;
  };
  window.addEventListener('keydown', press, true);
  look();
  window.editorWatch = {
    times: () => ({ ...times, now: performance.now(), shown }),
    end() {
      observer.disconnect();
      window.removeEventListener('keydown', press, true);
    },
  };
};
