import type { Profile } from '../contracts/profile.ts';

/** Any other text: read and tied out, nothing required of it. */
export const profile: Profile = {
  id: 'generic',
  title: { zh: '其他文本', en: 'Any other text' },
  recognise: { title: [], body: [] },
  titledByDeliveryYear: false,
  roles: [],
};
