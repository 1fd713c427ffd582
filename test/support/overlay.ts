import type { CDPSession, Page } from '@playwright/test';

/** A node as the browser's debugger sees it, also inside closed shadow roots and frames. */
interface DebuggedNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DebuggedNode[];
  readonly contentDocument?: DebuggedNode;
  readonly shadowRoots?: readonly (DebuggedNode & { readonly shadowRootType?: string })[];
}

/**
 * What the extension draws over a page. Its shadow root is closed, for tests too, so this looks through the
 * debugger and acts with the real mouse.
 */
export class Overlay {
  readonly page: Page;
  #session: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  /** Severities of the lines now drawn, in the order of drawing. */
  async marks(): Promise<string[]> {
    return (await this.#nodes())
      .map((node) => attributeOf(node, 'class')?.split(' ') ?? [])
      .filter(([name]) => name === 'mark')
      .map(([, severity]) => severity ?? '');
  }

  /** Everything that the card says; empty while there is none. */
  async cardText(): Promise<string> {
    const card = (await this.#nodes()).find((node) => attributeOf(node, 'role') === 'dialog');
    return card === undefined ? '' : textOf(card).replace(/\s+/gu, ' ').trim();
  }

  /** Everything that is shown over the page, by the extension's elements one after the other. */
  async allText(): Promise<string> {
    const texts = (await this.#nodes())
      .filter(({ nodeName }) => nodeName === '#document-fragment')
      .map(textOf);
    return texts.join(' ').replace(/\s+/gu, ' ').trim();
  }

  /** Clicks the card's button with this name. */
  async press(name: string): Promise<void> {
    const { x, y } = await this.#buttonAt(name);
    await this.page.mouse.click(x, y);
  }

  /** Moves the mouse onto it. */
  async rest(name: string): Promise<void> {
    const { x, y } = await this.#buttonAt(name);
    await this.page.mouse.move(x, y, { steps: 6 });
  }

  async #buttonAt(name: string): Promise<{ x: number; y: number }> {
    const button = (await this.#nodes()).find(
      (node) =>
        node.nodeName === 'BUTTON' && (attributeOf(node, 'aria-label') ?? textOf(node).trim()) === name,
    );
    if (button === undefined)
      throw new Error(`overlay: no button "${name}"; the card: ${await this.cardText()}`);
    return this.#centreOf(button);
  }

  /** Puts the mouse on the middle of the first line. */
  async hover(): Promise<void> {
    const mark = (await this.#nodes()).find((node) => attributeOf(node, 'class')?.startsWith('mark '));
    if (mark === undefined) throw new Error('overlay: no mark to hover');
    const { x, y } = await this.#centreOf(mark);
    await this.page.mouse.move(x, y - 6, { steps: 4 });
  }

  /** Where the first line begins and how wide it is. */
  async firstLine(): Promise<{ left: number; bottom: number } | undefined> {
    const mark = (await this.#nodes()).find((node) => attributeOf(node, 'class')?.startsWith('mark '));
    const [, left, bottom] = /^M(\S+) (\S+?)[hq]/u.exec(attributeOf(mark, 'd') ?? '') ?? [];
    return left === undefined ? undefined : { left: Number(left), bottom: Number(bottom) };
  }

  async #nodes(): Promise<DebuggedNode[]> {
    this.#session ??= this.page.context().newCDPSession(this.page);
    const { root } = await (await this.#session).send('DOM.getDocument', { depth: -1, pierce: true });
    const document: DebuggedNode = root;
    return flatten(document).flatMap((node) =>
      (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed').flatMap(flatten),
    );
  }

  async #centreOf({ nodeId }: DebuggedNode): Promise<{ x: number; y: number }> {
    this.#session ??= this.page.context().newCDPSession(this.page);
    const { quads } = await (await this.#session).send('DOM.getContentQuads', { nodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = quads[0] ?? [];
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }
}

const flatten = (node: DebuggedNode): DebuggedNode[] => [
  node,
  ...[
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument === undefined ? [] : [node.contentDocument]),
  ].flatMap(flatten),
];

function attributeOf(node: DebuggedNode | undefined, name: string): string | undefined {
  const { attributes = [] } = node ?? {};
  const at = attributes.findIndex((one, index) => index % 2 === 0 && one === name);
  return at < 0 ? undefined : attributes[at + 1];
}

const textOf = (node: DebuggedNode): string =>
  node.nodeName === '#text' ? node.nodeValue : (node.children ?? []).map(textOf).join(' ');
