// What a framework needs to know of the tag are types.
export {};
