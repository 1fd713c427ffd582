import { renderWebChat } from 'botframework-webchat';
import { BehaviorSubject, Observable, ReplaySubject } from 'rxjs';
import { show } from '../show.ts';

const ONLINE = 2;
const BOT = { id: 'bot', role: 'bot' };

// A textarea of React's; sends on keypress, through a stand-in of the bot's connection.
show({
  composer: '[data-id="webchat-sendbox-input"]',
  send: '.webchat__send-button, [title="Send"]',
  mount: (root, sent) => {
    const activities = new ReplaySubject<object>();
    let count = 0;
    const directLine = {
      activity$: activities,
      connectionStatus$: new BehaviorSubject(ONLINE),
      end: () => undefined,
      postActivity: (activity: { readonly type: string; readonly text?: string }) => {
        count += 1;
        const id = `sent-${count}`;
        if (activity.type === 'message') {
          sent(activity.text ?? '');
          activities.next({ ...activity, id, timestamp: new Date().toISOString() });
        }
        return new Observable<string>((observer) => {
          observer.next(id);
          observer.complete();
        });
      },
    };
    renderWebChat({ directLine, userID: 'me' }, root);
    return {
      receive: (text) => {
        count += 1;
        activities.next({
          type: 'message',
          id: `got-${count}`,
          from: BOT,
          text,
          timestamp: new Date().toISOString(),
        });
      },
    };
  },
});
