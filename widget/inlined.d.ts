/** Files that the build takes in as text. */
declare module '*.json?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how the build gives it
  export default text;
}
declare module '*.css?inline' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how the build gives it
  export default text;
}
