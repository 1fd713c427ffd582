import 'otherend';
import { mount } from 'svelte';
import Chat from './Chat.svelte';
import { createRecord, root } from './chat.ts';

mount(Chat, { target: root(), props: { record: createRecord() } });
