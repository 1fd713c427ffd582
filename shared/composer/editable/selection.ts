/** What is selected, when it stands wholly in the field. Chromium tells only a shadow root what is selected in it. */
export function selectionIn(
  host: HTMLElement,
): { collapsed: boolean; startContainer: Node; startOffset: number } | undefined {
  const selection = selectionOf(host);
  const { anchorNode, anchorOffset, focusNode, isCollapsed } = selection ?? {};
  if (!anchorNode || !focusNode || anchorOffset === undefined || isCollapsed === undefined) return undefined;
  if (!host.contains(anchorNode) || !host.contains(focusNode)) return undefined;
  return {
    collapsed: isCollapsed,
    startContainer: anchorNode,
    startOffset: anchorOffset,
  };
}

function selectionOf(host: HTMLElement): Selection | null {
  const root = host.getRootNode();
  if ('getSelection' in root && typeof root.getSelection === 'function') {
    const selection: Selection | null = root.getSelection();
    return selection;
  }
  return host.ownerDocument.getSelection();
}

/** Selects the range, also inside a shadow root. */
export function select(
  host: HTMLElement,
  { startContainer, startOffset, endContainer, endOffset }: Range,
): void {
  selectionOf(host)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
