import { describe, expect, it } from 'vitest';
import { csvHead, csvRow } from '@/lib/activity/csv';
import type { ActivityRowView } from '@/lib/activity/row';

const row: ActivityRowView = {
  id: 'r1', at: Date.parse('2026-11-22T14:00:00Z'), updatedAt: Date.parse('2026-11-22T14:00:03.250Z'), kind: 'generation', status: 'used',
  sentence: 'Using 6 subscription credits and 4 purchased credits', tool: 'generate-image', surface: 'web', projectId: 'p1', projectName: 'Harbour film',
  balanceAfter: 20, requestId: 'q1', generationId: 'g1', amounts: [{ type: 'subscription', amount: 6 }, { type: 'purchased', amount: 4 }],
};

describe('the exported log', () => {
  it('begins with a byte order mark and the headings', () => {
    expect(csvHead).toBe(
      '\uFEFFtime,last_change,status,event,tool,project,surface,subscription_credits,purchased_credits,activity_credits,balance_after,request_id,entry_id\r\n',
    );
  });

  it('has one record per row, instants in ISO 8601 and a number per type', () => {
    expect(csvRow(row)).toBe(
      '2026-11-22T14:00:00.000Z,2026-11-22T14:00:03.250Z,used,Using 6 subscription credits and 4 purchased credits,generate-image,Harbour film,web,6,4,0,20,q1,r1\r\n',
    );
    expect(csvRow({ ...row, tool: null, projectName: null, surface: null, requestId: null, amounts: [] })).toContain(',,,,0,0,0,20,,r1\r\n');
  });

  it.each([
    ['Lisbon, in "May"', '"Lisbon, in ""May"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['Ærø 🎈', 'Ærø 🎈'],
    ['=HYPERLINK("https://example.com")', '"\'=HYPERLINK(""https://example.com"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1+1', "'  =1+1"],
    ['\t=1', "'\t=1"],
    ['2 = 1 + 1', '2 = 1 + 1'],
  ])('writes the project name %j so that it is text and nothing else', (projectName, field) => {
    expect(csvRow({ ...row, projectName })).toContain(`,generate-image,${field},web,`);
  });
});
