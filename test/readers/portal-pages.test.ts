import { describe, expect, it } from 'vitest';
import { reader } from '../../src/readers/html.ts';
import { PORTAL_PAGES } from './support/portal-pages.ts';

describe('the article of a page, without the site around it', () => {
  it.each(PORTAL_PAGES)('$what', async ({ title = '柳溪镇人民政府', body, lines }) => {
    const html = `<html><head><title>${title}</title></head><body>${body}</body></html>`;
    const { document } = await reader.read({ bytes: new TextEncoder().encode(html) });
    expect(document.text.split('\n')).toEqual(lines);
  });

  it('is nothing where a page has menus, a title and catalogue data only', async () => {
    const rows = ['索引号：', '文　　号：', '名　称：'].map(
      (name) => `<tr><td>${name}</td><td>柳溪镇工作报告</td></tr>`,
    );
    const menu = '政府信息 公开制度 法定主动 公开内容 公开年报 依申请公开 政策解读 回应关切 互动交流 数据发布 办事服务'
      .split(' ')
      .map((name) => `<p>${name}</p>`);
    const html = `<html><body>${menu.join('')}<table>${rows.join('')}</table></body></html>`;
    await expect(reader.read({ bytes: new TextEncoder().encode(html) })).rejects.toThrow('not-a-document');
  });

  it('is the whole page where that nests deeper than any real one', async () => {
    const sentence = '全年办理行政处罚案件36件，其中简易程序24件，普通程序12件，罚没款4.2万元，未发生行政复议。';
    const html = `${'<div>'.repeat(900)}<p>${sentence}</p><p>${sentence}</p>${'</div>'.repeat(900)}`;
    const { document } = await reader.read({ bytes: new TextEncoder().encode(`<html><body>${html}</body></html>`) });
    expect(document.text).toBe(`${sentence}\n${sentence}`);
  });
});
