import { show } from '../show.ts';

// A form without any script of its own: sending it opens another page.
show({
  composer: 'textarea',
  send: 'button',
  enterBreaks: true,
  mount: (root) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/sent';
    const label = document.createElement('label');
    label.append('Your message ', Object.assign(document.createElement('textarea'), { name: 'message' }));
    form.append(label, Object.assign(document.createElement('button'), { textContent: 'Send' }));
    root.append(form);
    return { receive: (text) => form.before(text) };
  },
});
