import { config } from 'zod';

// Before any schema is made: the page's policy refuses code made of text, and the try alone is told in the console.
config({ jitless: true });
