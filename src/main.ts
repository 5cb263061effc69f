/** The composition root: opens the study, chooses runner, storage and clock, and mounts the page. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/cards.css';
import './styles/tables.css';
import './styles/charts.css';
import './styles/pictures.css';
import './styles/lives.css';
import './styles/controls.css';
import './styles/slider.css';
import './styles/switch.css';
import './styles/narrow.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { messages } from './i18n/messages.ts';
import { knownAnswers } from './experiments/known-answers.ts';
import { outcomes } from './model/outcomes/outcome-list.ts';
import { keepOffline } from './offline/register.ts';
import { poolRunner } from './runtime/pool.ts';
import { spawnBrowserWorker } from './runtime/spawn-browser.ts';
import { defaultCatalogue } from './scenario/catalogue.ts';
import { Checks } from './state/checks.svelte.ts';
import type { Draft } from './state/draft.ts';
import { Drafts } from './state/drafts.ts';
import { Newer } from './state/newer.svelte.ts';
import { openStudy } from './state/open-study.ts';
import { OwnStudies } from './state/own.svelte.ts';
import { Pictures } from './state/pictures.svelte.ts';
import { Place } from './state/place.svelte.ts';
import { Rehearsal } from './state/rehearsal.ts';
import { publishedStudies, type PublishedStudy } from './state/published.ts';
import type { OpenStudy } from './state/study.ts';
import { SelfTest } from './state/self-test.svelte.ts';
import { seedCounter } from './state/seeds.ts';
import { Preferences } from './state/preferences.svelte.ts';
import type { Shelf } from './state/saved.ts';
import { Verification } from './state/verify.svelte.ts';
import { Workbench } from './state/workbench.svelte.ts';
import { askToStay, openLibrary } from './storage/open-library.ts';
import { HEADLINE } from './views/finding.ts';
import { shownOutcomes } from './views/shown-outcomes.ts';
import { NAMES } from './views/shell/views.ts';

/** More workers than cores only wait for each other; more than eight gain nothing on a study of this size. */
const MOST_WORKERS = 8;
/** The study that the page opens with. */
const FIRST = '4ess';
/** Milliseconds that the first figures are given before the page is kept for when there is no network. */
const FIGURES_FIRST = 2000;

/** Written into the page after it was built (scripts/offline.mjs); the development server has none. */
const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? null;

const studies = publishedStudies(
  import.meta.glob<string>('../scenarios/*.json', { query: '?raw', import: 'default', eager: true }),
  defaultCatalogue,
);

const shelf: Shelf = {
  read: (key) => localStorage.getItem(key),
  write: (key, text) => localStorage.setItem(key, text),
};
const dark = matchMedia('(prefers-color-scheme: dark)');
const preferences = new Preferences(shelf, {
  languages: navigator.languages,
  systemTheme: dark.matches ? 'dark' : 'light',
});
dark.addEventListener('change', () => (preferences.systemTheme = dark.matches ? 'dark' : 'light'));

/** A later task: the page is drawn and clicks are heard in between. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** A file that cannot be read is said in words where the page would have been. */
function opened(published: PublishedStudy): OpenStudy {
  try {
    return published.open();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    document.getElementById('app')!.textContent = messages[preferences.locale].studyUnreadable(reason);
    throw error;
  }
}

// Each of these is a task of its own: opening takes as long, but holds nothing.
await pause();
defaultCatalogue();
await pause();
const drafts = new Drafts(shelf);
const last = drafts.last();
const study = opened(studies.find(({ id }) => id === last) ?? studies.find(({ id }) => id === FIRST) ?? studies[0]);
const draft = drafts.of(study);

const own = new OwnStudies({
  library: openLibrary({
    indexedDB: () => window.indexedDB,
    channel: (name) => new BroadcastChannel(name),
    now: () => Date.now(),
  }),
  open: openStudy,
  afterFirst: () => void askToStay(navigator.storage),
});

await pause();
const runner = poolRunner({
  workers: Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2)),
  spawn: spawnBrowserWorker,
});
const now = (): number => performance.now();
const workbench = new Workbench(
  {
    runner,
    save: (of, changed) => (of.origin === 'own' ? own.keep(of, changed) : drafts.keep(of, changed)),
    pause,
    now,
    get shownOutcomes() {
      return shownOutcomes(preferences.figures);
    },
    begins: () => {
      checks.stop();
      selfTest.stop();
      rehearsal.stop();
    },
  },
  study,
  draft,
);

workbench.employer = drafts.employer(study);

/** Another tab has saved its draft of the study that is open here. */
function onOtherTab(heard: (draft: Draft) => void): () => void {
  const listen = ({ key, newValue }: StorageEvent): void => {
    const other = drafts.heard(key, newValue, workbench.study);
    if (other) heard(other);
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

const checks = new Checks({
  runner,
  other: () => poolRunner({ workers: runner.workers === 1 ? 2 : 1, spawn: spawnBrowserWorker }),
  policies: defaultCatalogue().policies,
});
const rehearsal = new Rehearsal({ runner, now });
const newer = new Newer();
const selfTest = new SelfTest({
  runner: () => poolRunner({ workers: 1, spawn: spawnBrowserWorker }),
  answers: knownAnswers,
  // Opening and making plans are a task each.
  compiled: async (id) => {
    const found = studies.find((study) => study.id === id)?.open();
    await pause();
    return found?.compile(found.published) ?? null;
  },
  shelf,
  place: build && `${build} ${navigator.userAgent}`,
  today: () => new Date().toISOString().slice(0, 10),
  pause,
  now,
});

// The workers are the slowest to wake, so they are called before the page is drawn.
await pause();
workbench.start();
await pause();
mount(App, {
  target: document.getElementById('app')!,
  props: {
    workbench,
    preferences,
    checks,
    selfTest,
    rehearsal,
    verification: new Verification({
      runner,
      published: () => studies.map((one) => one.open().published),
      pause,
      now,
    }),
    noteSeed: seedCounter(shelf),
    tracer: runner,
    place: new Place({ read: () => location.hash, write: (fragment) => (location.hash = fragment) }, NAMES),
    outcomes,
    studies,
    drafts,
    own,
    pictures: new Pictures({ runner, outcome: HEADLINE, pause, now }),
    onOtherTab,
    newer,
    build,
    today: Math.floor(Date.now() / 86_400_000),
    pause,
  },
});
void own.start();

if (build !== null) {
  setTimeout(() => {
    void keepOffline({
      container: () => (navigator as Partial<Navigator>).serviceWorker,
      build,
      newer: (take) => (newer.take = take),
      reload: () => location.reload(),
    });
  }, FIGURES_FIRST);
}
