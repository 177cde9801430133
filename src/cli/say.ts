import { fill, type Lang, type MessageData } from '../pipeline/messages/render.ts';
import { texts } from './texts.ts';

export type TextId = keyof typeof texts;
export type Say = (id: TextId, data?: MessageData) => string;

export const sayIn =
  (lang: Lang): Say =>
  (id, data = {}) =>
    fill(texts[id][lang], data);
