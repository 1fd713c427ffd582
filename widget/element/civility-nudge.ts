import { listenOn } from '../gate/listen-on.ts';
import type { StrokeType } from '../gate/strokes.ts';
import type { Nudging } from '../nudge/nudging.ts';
import { report } from '../report.ts';
import { whenIdle } from './idle.ts';
import { loadNudging } from './load.ts';

/** On a server there is no HTMLElement; there the class is only a name. `Reflect` keeps its type out of it. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? Reflect.get(globalThis, 'Object');

/** From when the tag comes into the page until it leaves. */
interface Stay {
  readonly life: AbortController;
  /** Whether messages are judged from now on; begins to fetch what that needs. */
  begin(): Promise<boolean>;
  /** What judges and asks, once it is there. */
  nudging: Nudging | undefined;
}

/**
 * `<civility-nudge for="#message">`: holds a hostile message once and asks the customer. This much is there at once;
 * what judges and asks comes when somebody is in a field, or in idle time. If anything fails, messages go through.
 */
export class CivilityNudge extends Base {
  #stay: Stay | undefined;
  #field: HTMLElement | undefined;

  static readonly observedAttributes = ['locale'];

  /** The field, or a chat's element around it, for scripts that have it at hand; goes before `for`. */
  get field(): HTMLElement | undefined {
    return this.#field;
  }
  set field(field: HTMLElement | undefined) {
    this.#field = field;
  }

  /** Resolves to whether messages are judged from now on; false where that failed or the tag is not in a page. */
  get ready(): Promise<boolean> {
    return this.#stay?.begin() ?? Promise.resolve(false);
  }

  attributeChangedCallback(): void {
    this.#stay?.nudging?.languageChanged();
  }

  connectedCallback(): void {
    // Set before this class was there, it would hide the accessor.
    if (Object.hasOwn(this, 'field')) {
      const { field } = this;
      Reflect.deleteProperty(this, 'field');
      this.field = field;
    }
    this.#stay?.life.abort();
    const life = new AbortController();
    try {
      this.#stay = this.#start(life);
    } catch (error) {
      life.abort();
      report('it could not start', error);
    }
  }

  disconnectedCallback(): void {
    this.#stay?.life.abort();
    this.#stay = undefined;
  }

  #start(life: AbortController): Stay {
    const { signal } = life;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    let begun: Promise<boolean> | undefined;
    const fetching = async (): Promise<boolean> => {
      try {
        const { startNudging } = await loadNudging();
        if (!signal.aborted) stay.nudging = startNudging(this, root, signal);
        return !signal.aborted;
      } catch (error) {
        report('the part that judges cannot be used', error);
        return false;
      }
    };
    const begin = (): Promise<boolean> => {
      begun ??= fetching();
      return begun;
    };
    const stay: Stay = { life, begin, nudging: undefined };
    // Heard from the beginning, so that this comes before what a chat may put on the window.
    const heard = (event: Event, type: StrokeType): void => stay.nudging?.meet(event, type);
    listenOn(window, heard, signal);
    whenIdle(begin, signal);
    // In a field of the page, or (where the window loses the focus) of a frame in it.
    for (const type of ['focusin', 'blur'])
      window.addEventListener(type, begin, { capture: true, once: true, passive: true, signal });
    return stay;
  }
}
