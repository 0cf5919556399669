/* Chrome 70 has no `globalThis`, which Lit reads while it loads: this module is imported before it. */
const scope = self as unknown as { globalThis?: unknown };
if (typeof scope.globalThis === 'undefined') {
  scope.globalThis = self;
}
export {};
