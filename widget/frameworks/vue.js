// Types alone: import "otherend/vue" for them.
export {};
