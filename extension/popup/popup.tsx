import { useEffect, useState } from 'preact/hooks';
import type { Happening } from '../journal/happenings.ts';
import { Logo } from '../look/logo.tsx';
import { Switch } from '../look/switch.tsx';
import type { Request } from '../messages/messages.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { type Permissions, readSite, type Site, switchSite } from './site.ts';
import { smallStep } from './small-step.ts';

interface PopupProps {
  readonly settings: SettingsStore;
  readonly permissions: Permissions;
  address(): Promise<string | undefined>;
  today(): Promise<Record<Happening, number>>;
  ask(request: Request): Promise<unknown>;
  openOptions(): void;
}

/** On or off for this site, and today's counts. */
export function Popup(props: PopupProps) {
  const [site, setSite] = useState<Site>();
  const [trouble, setTrouble] = useState<string>();
  const fail = (what: string) => (error: unknown) => {
    console.error(`otherend: ${what}: ${error}`);
    setTrouble(what);
  };
  const look = async (): Promise<void> => setSite(await readSite(await props.address(), props));
  useEffect(() => void look().catch(fail('Could not find out about this site')), []);
  // Nothing may come before the question for permission, or the browser no longer sees the click behind it.
  const toggle = (turnOn: boolean): void => {
    if (site?.state !== 'on' && site?.state !== 'off') return;
    setSite({ ...site, state: turnOn ? 'on' : 'off' });
    switchSite(site, turnOn, props).then(look).catch(fail('Could not switch this site'));
  };
  return (
    <>
      <header>
        <Logo />
        <h1>Otherend</h1>
      </header>
      {site && <SitePanel site={site} toggle={toggle} />}
      {trouble !== undefined && (
        <p class="trouble" role="alert">
          {trouble}. Please close this and try again.
        </p>
      )}
      <Today today={props.today} settings={props.settings} />
      <footer>
        <span class="muted">Nothing you write leaves this browser.</span>
        <button type="button" onClick={props.openOptions}>
          Options
        </button>
      </footer>
    </>
  );
}

function SitePanel({ site, toggle }: { readonly site: Site; toggle(isOn: boolean): void }) {
  if (site.state === 'impossible') {
    return (
      <section class="panel">
        <p>Otherend works on web pages. It cannot work on this one.</p>
      </section>
    );
  }
  return (
    <section class="panel" aria-label="This site">
      <Switch id="site" isOn={site.state === 'on'} describedBy="site-state" toggle={toggle}>
        {site.name}
      </Switch>
      <p class="muted" id="site-state">
        {site.state === 'on' ? 'On: your replies here get hints.' : 'Off: Otherend reads nothing here.'}
      </p>
    </section>
  );
}

function Today({ today, settings }: Pick<PopupProps, 'today' | 'settings'>) {
  const [hasShield, setShield] = useState(true);
  const [counts, setCounts] = useState<Record<Happening, number>>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    settings.read().then(
      ({ shielded }) => setShield(shielded.length > 0),
      () => undefined,
    );
    today().then(setCounts, (error: unknown) => {
      console.error(`otherend: today's counts cannot be read: ${error}`);
      setBroken(true);
    });
  }, []);
  if (isBroken) return <p class="muted">Today's counts cannot be read just now.</p>;
  return (
    <section aria-labelledby="today">
      <h2 id="today">Today</h2>
      <dl class="counts">
        <Tile name="hints shown" count={counts?.shown} />
        <Tile name="advice used" count={counts?.used} />
        <Tile name="ignored" count={counts?.ignored} />
      </dl>
      {counts !== undefined && <Day counts={counts} hasShield={hasShield} />}
    </section>
  );
}

interface DayProps {
  readonly counts: Readonly<Record<Happening, number>>;
  readonly hasShield: boolean;
}

function Day({ counts, hasShield }: DayProps) {
  const step = smallStep(counts, hasShield);
  const { hostile } = counts;
  return (
    <>
      {hostile > 0 && (
        <p class="day">
          {hostile === 1
            ? 'One hostile message reached you today. It was not about you.'
            : `${hostile} hostile messages reached you today. They were not about you.`}
        </p>
      )}
      {step !== undefined && <p class="day muted">{step}</p>}
    </>
  );
}

const Tile = ({ name, count }: { readonly name: string; readonly count: number | undefined }) => (
  <div>
    <dt>{name}</dt>
    <dd>{count ?? '–'}</dd>
  </div>
);
