import type { SurfaceRules } from '@/components/credits/surface-rules';
import type { Surface } from '@/lib/base/surface';
import { spendingTexts } from '@/lib/texts/en/spending';
import { toolsTexts } from '@/lib/texts/en/tools';

const { insufficient } = spendingTexts;

/** PRODUCT 2: what differs between surfaces, in one table. No component asks which surface it is on. */
export const surfaceRules: Readonly<Record<Surface, SurfaceRules>> = {
  web: {
    surface: 'web',
    settingsIn: 'panel',
    before: 'preview',
    balanceShown: 'always',
    namedTypes: ['subscription', 'activity'],
    filesGoTo: 'disk',
    insufficient: {
      title: insufficient.title,
      tells: 'balance',
      ways: [
        { label: insufficient.buy, leadsTo: 'packs' },
        { label: insufficient.subscribe, leadsTo: 'plans' },
      ],
    },
    costShown: true,
    camera: 'dialog',
    clipTools: [],
    toolNames: toolsTexts.names,
  },
  desktop: {
    surface: 'desktop',
    settingsIn: 'dialog',
    before: 'question',
    balanceShown: 'in-question',
    namedTypes: [],
    filesGoTo: 'disk',
    insufficient: { title: insufficient.question, tells: 'nothing', ways: [{ label: insufficient.openStore, leadsTo: 'store' }] },
    costShown: false,
    camera: 'dialog',
    clipTools: ['remove-background', 'portrait', 'upscale'],
    toolNames: { ...toolsTexts.names, 'remove-background': toolsTexts.removeBackground },
  },
  mobile: {
    surface: 'mobile',
    settingsIn: 'sheet',
    before: 'price',
    balanceShown: 'never',
    namedTypes: [],
    filesGoTo: 'share-sheet',
    insufficient: {
      title: insufficient.mobileTitle,
      tells: 'shortage',
      ways: [
        { label: insufficient.mobileBuy, leadsTo: 'purchase-sheet' },
        { label: insufficient.learnMore, leadsTo: 'help' },
      ],
    },
    costShown: false,
    camera: 'system',
    clipTools: [],
    toolNames: toolsTexts.names,
  },
};
