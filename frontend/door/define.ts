/** Registers an element unless the page already has it: the same door may be loaded by the page and by its portal. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) {
    customElements.define(name, element);
  }
}
