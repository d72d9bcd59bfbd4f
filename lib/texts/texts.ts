import { accountTexts } from '@/lib/texts/en/account';
import { actionsTexts } from '@/lib/texts/en/actions';
import { activityTexts } from '@/lib/texts/en/activity';
import { authTexts } from '@/lib/texts/en/auth';
import { changesTexts } from '@/lib/texts/en/changes';
import { conflictTexts } from '@/lib/texts/en/conflict';
import { creditsTexts } from '@/lib/texts/en/credits';
import { desktopTexts } from '@/lib/texts/en/desktop';
import { editorTexts } from '@/lib/texts/en/editor';
import { exportTexts } from '@/lib/texts/en/export';
import { exportButtonTexts } from '@/lib/texts/en/export-button';
import { failuresTexts } from '@/lib/texts/en/failures';
import { helpTexts } from '@/lib/texts/en/help';
import { historyTexts } from '@/lib/texts/en/history';
import { keyNames } from '@/lib/texts/en/key-names';
import { keyboardTexts } from '@/lib/texts/en/keyboard';
import { labTexts } from '@/lib/texts/en/lab';
import { mobileTexts } from '@/lib/texts/en/mobile';
import { offlineTexts } from '@/lib/texts/en/offline';
import { paletteTexts } from '@/lib/texts/en/palette';
import { paymentTexts } from '@/lib/texts/en/payments';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import { projectTexts } from '@/lib/texts/en/project';
import { projectMenuTexts } from '@/lib/texts/en/project-menu';
import { projectsTexts } from '@/lib/texts/en/projects';
import { refineTexts } from '@/lib/texts/en/refine';
import { settingsTexts } from '@/lib/texts/en/settings';
import { siteTexts } from '@/lib/texts/en/site';
import { spendingTexts } from '@/lib/texts/en/spending';
import { storeTexts } from '@/lib/texts/en/store';
import { storyboardTexts } from '@/lib/texts/en/storyboard';
import { timelineTexts } from '@/lib/texts/en/timeline';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { toolsTexts } from '@/lib/texts/en/tools';
import { transitionNames } from '@/lib/texts/en/transitions';
import { trashTexts } from '@/lib/texts/en/trash';
import { uploadsTexts } from '@/lib/texts/en/uploads';

/** Everything that the app says, by subject. Components import the subject that they speak of, so that a page carries no other's words. */
export const texts = {
  account: accountTexts,
  actions: actionsTexts,
  activity: activityTexts,
  auth: authTexts,
  changes: changesTexts,
  conflict: conflictTexts,
  credits: creditsTexts,
  desktop: desktopTexts,
  editor: editorTexts,
  export: { ...exportTexts, button: exportButtonTexts },
  failures: failuresTexts,
  help: helpTexts,
  history: historyTexts,
  keyboard: { ...keyboardTexts, keys: keyNames },
  lab: labTexts,
  mobile: mobileTexts,
  offline: offlineTexts,
  palette: paletteTexts,
  payments: paymentTexts,
  project: { ...projectTexts, menu: projectMenuTexts },
  projects: projectsTexts,
  refine: refineTexts,
  settings: settingsTexts,
  site: siteTexts,
  spending: spendingTexts,
  store: storeTexts,
  storyboard: storyboardTexts,
  timeline: timelineTexts,
  tools: { ...toolsTexts, forms: toolFormsTexts, pictures: pictureToolsTexts },
  transitions: transitionNames,
  trash: trashTexts,
  uploads: uploadsTexts,
} as const;
