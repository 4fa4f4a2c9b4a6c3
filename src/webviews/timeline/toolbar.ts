import { html } from '../shared/html';
import { pressButton } from '../shared/pressButton';
import { laneChoices, type LaneChoice } from './lanes';
import type { TimelineTexts } from './timelineMessages';

export interface ToolbarListener {
  filter(words: string): void;
  lanes(choice: LaneChoice): void;
  zoomBy(factor: number): void;
  fit(): void;
  toggleList(): void;
}

/** The controls above the chart. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #filter: HTMLInputElement;
  readonly #lanes: HTMLSelectElement;
  readonly #list: HTMLButtonElement;

  constructor(texts: TimelineTexts, listener: ToolbarListener) {
    this.#filter = html('input', {
      type: 'search',
      class: 'filter',
      placeholder: texts.filter,
      'aria-label': texts.filter,
      spellcheck: 'false',
    });
    this.#filter.addEventListener('input', () => {
      listener.filter(this.#filter.value);
    });
    this.#lanes = laneSelect(texts);
    this.#lanes.addEventListener('change', () => {
      listener.lanes(laneChoices[this.#lanes.selectedIndex] ?? 'none');
    });
    this.#list = pressButton(texts.list, 'list-button', () => {
      listener.toggleList();
    });
    this.element = html(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': texts.title },
      this.#filter,
      html('label', { class: 'lanes-choice' }, `${texts.lanes} `, this.#lanes),
      html('span', { class: 'space' }),
      pressButton(
        '−',
        'zoom-out',
        () => {
          listener.zoomBy(1 / 1.6);
        },
        texts.zoomOut,
      ),
      pressButton(
        '+',
        'zoom-in',
        () => {
          listener.zoomBy(1.6);
        },
        texts.zoomIn,
      ),
      pressButton(texts.fit, 'fit', () => {
        listener.fit();
      }),
      this.#list,
    );
  }

  /** Shows what was chosen elsewhere; a field that is being typed into is left alone. */
  show(state: { readonly filter: string; readonly lanes: LaneChoice; readonly isListShown: boolean }): void {
    if (document.activeElement !== this.#filter) this.#filter.value = state.filter;
    this.#lanes.selectedIndex = laneChoices.indexOf(state.lanes);
    this.#list.setAttribute('aria-pressed', String(state.isListShown));
  }
}

function laneSelect(texts: TimelineTexts): HTMLSelectElement {
  const labels: Readonly<Record<LaneChoice, string>> = {
    none: texts.noLanes,
    participant: texts.byParticipant,
    place: texts.byPlace,
    document: texts.byDocument,
  };
  return html(
    'select',
    { class: 'lanes-select' },
    ...laneChoices.map((choice) => html('option', { value: choice }, labels[choice])),
  );
}
