// Types alone: import "otherend/react" for them.
export {};
