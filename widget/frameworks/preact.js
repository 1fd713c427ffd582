// Types alone: import "otherend/preact" for them.
export {};
