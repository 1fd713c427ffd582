import 'otherend';
import { createApp, defineComponent } from 'vue';
import { createRecord, root } from './chat.ts';

const record = createRecord();

const Page = defineComponent({
  data: () => ({ draft: '', answeredBy: 'human', open: true }),
  methods: {
    send(): void {
      record.sent.push(this.draft);
      this.draft = '';
    },
    toggle(): void {
      this.open = !this.open;
      this.answeredBy = 'human';
    },
    shown({ detail }: CustomEvent<{ readonly label: string }>): void {
      record.told.push(detail.label);
    },
  },
  template: `
    <form v-if="open" @submit.prevent="send">
      <textarea aria-label="Message" v-model="draft" @keydown.enter.prevent="send"></textarea>
      <button type="submit">Send</button>
      <button type="button" @click="answeredBy = 'bot'">Bot</button>
      <civility-nudge :answered-by="answeredBy" @civility-nudge:shown="shown"></civility-nudge>
    </form>
    <button type="button" @click="toggle">Toggle</button>`,
});

const app = createApp(Page);
app.config.compilerOptions.isCustomElement = (tag) => tag === 'civility-nudge';
app.mount(root());
