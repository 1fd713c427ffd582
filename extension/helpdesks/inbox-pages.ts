const HOSTS = ['localhost', '127.0.0.1'];
const PATH = '/inbox.html';

/** The pages on which the extension works without being switched on; match patterns hold for any port. */
export const inboxPatterns = HOSTS.map((host) => `http://${host}${PATH}*`);

/** Whether the page is the inbox of the demo. */
export const isInboxPage = ({ protocol, hostname, pathname }: URL): boolean =>
  protocol === 'http:' && HOSTS.includes(hostname) && pathname === PATH;

/** Whether the origin may be one that serves the demo. */
export const mayServeDemo = (origin: string): boolean => isInboxPage(new URL(PATH, origin));
