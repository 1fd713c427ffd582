// Types alone: import "otherend/svelte" for them.
export {};
