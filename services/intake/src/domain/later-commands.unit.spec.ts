import { both, type CaseState, initialCase, legalChannels, routeOutClasses } from '@suqiu/case';
import { aCase, given, givenState } from '@suqiu/testing';
import { ground } from '../testing/ground';
import { operator } from '../testing/people';
import { answerCase } from './answer-case';
import { classifyCase } from './classify-case';
import { markCase } from './mark-case';
import { mergeCase } from './merge-case';
import { channelsOfClass, routeOutCase } from './route-out-case';
import { supplementByMerging, supplementCase } from './supplement-case';

const sealed = (text: string) => ({ subject: 'subject-requester-1', compartment: 'narrative', text }) as const;

describe('supplementing a case', () => {
  const ref = { system: '12319', number: 'A-1' };

  it('adds words, outside numbers and files', () => {
    const file = { hash: 'f'.repeat(64), bytes: 12, mediaType: 'image/png' };
    given(...aCase())
      .when((state) => supplementCase(state, { text: '又来了', externalRefs: [ref], attachments: [file] }, operator))
      .then([
        {
          type: 'intake.CaseSupplemented',
          data: { attachments: [{ ...file, subject: 'subject-requester-1' }], externalRefs: [ref] },
          personal: { narrative: sealed('又来了') },
        },
      ]);
  });

  it('stays quiet about an outside number it has already', () => {
    given(...aCase({ externalRefs: [ref] }))
      .when((state) => supplementCase(state, { externalRefs: [ref], attachments: [] }, operator))
      .thenNothing();
  });

  it('refuses to add nothing', () => {
    given(...aCase())
      .when((state) => supplementCase(state, { externalRefs: [], attachments: [] }, operator))
      .thenRefused('SUPPLEMENT_EMPTY');
  });
});

describe('supplementing by merging', () => {
  const merged = { ...aCase({ externalRefs: [{ system: '12319', number: 'B-2' }] }).state, caseId: 'case-2' };
  const told = {
    type: 'intake.CaseSupplemented',
    data: { attachments: [], externalRefs: merged.externalRefs, mergedCase: { caseId: 'case-2', caseNumber: merged.caseNumber } },
  } as const;

  it('tells the case merged into, also when it has ended meanwhile', () => {
    given(...aCase())
      .when((state) => supplementByMerging(state, merged))
      .then([told]);
    given(...aCase().answered())
      .when((state) => supplementByMerging(state, merged))
      .then([told]);
  });

  it('tells it once', () => {
    given(...aCase().supplemented({ mergedCase: { caseId: 'case-2', caseNumber: merged.caseNumber } }))
      .when((state) => supplementByMerging(state, merged))
      .thenNothing();
  });

  it('refuses a case that does not exist', () => {
    givenState(initialCase)
      .when((state) => supplementByMerging(state, merged))
      .thenRefused('CASE_NOT_FOUND');
  });
});

describe('classifying a case', () => {
  it('records what a person says, keeps the rest, and declines a route-out proposal', () => {
    given(...aCase().classified({ routeOutProposal: 'petition', certain: false }))
      .when((state) =>
        classifyCase(state, { category: 'urban.property', kind: 'assistance', place: { committee: '310110013002' } }, operator, ground),
      )
      .then([
        {
          type: 'intake.CaseClassified',
          data: {
            kind: 'assistance',
            place: { district: '310110', subdistrict: '310110013', committee: '310110013002' },
            by: 'person',
            certain: true,
            reasons: [{ code: 'CHOSEN_BY_PERSON' }],
            intakePolicyVersion: 7,
            category: { code: 'urban.property', label: both('城乡建设/物业', 'Construction/Property'), treeVersion: 7 },
          },
        },
      ]);
  });

  it('leaves a category of the rules uncertain when only the kind is corrected', () => {
    const [draft] = classifyCase(aCase().classified({ certain: false }).state, { kind: 'inquiry' }, operator, ground);
    expect(draft?.data).toMatchObject({ certain: false, kind: 'inquiry', category: { code: 'urban-noise' } });
  });

  it('confirms an uncertain proposal, and declines a route-out proposal without any other change', () => {
    const category = { code: 'urban.street', label: both('城乡建设/占道', 'Construction/Street occupation'), treeVersion: 7 };
    const uncertain = aCase().classified({ certain: false, category }).state;
    expect(classifyCase(uncertain, { category: 'urban.street' }, operator, ground)).toHaveLength(1);
    const proposed = aCase().classified({ category, routeOutProposal: 'petition' }).state;
    expect(classifyCase(proposed, {}, operator, ground)).toHaveLength(1);
  });

  it('stays quiet when all is so already', () => {
    const category = { code: 'urban.street', label: both('城乡建设/占道', 'Construction/Street occupation'), treeVersion: 7 };
    given(...aCase().classified({ category }))
      .when((state) =>
        classifyCase(state, { category: 'urban.street', kind: 'complaint', place: { subdistrict: '310110013' } }, operator, ground),
      )
      .thenNothing();
  });

  it('refuses to make a report of what was sealed as something else, but not the other way', () => {
    given(...aCase())
      .when((state) => classifyCase(state, { kind: 'report' }, operator, ground))
      .thenRefused('KIND_NEEDS_REGISTRATION');
    expect(classifyCase(aCase({ kind: 'report' }).state, { kind: 'complaint' }, operator, ground)).toHaveLength(1);
  });

  it('refuses an unknown category or place', () => {
    given(...aCase())
      .when((state) => classifyCase(state, { category: 'nothing' }, operator, ground))
      .thenRefused('CATEGORY_UNKNOWN', { category: 'nothing' });
    given(...aCase())
      .when((state) => classifyCase(state, { place: { district: '999999' } }, operator, ground))
      .thenRefused('PLACE_UNKNOWN', { place: '999999' });
  });
});

describe('marking a case', () => {
  it('records only what differs', () => {
    given(...aCase())
      .when((state) => markCase(state, { urgency: 'urgent', confidentiality: 'none', professionalClaimant: true }, operator))
      .then([
        { type: 'intake.CaseMarked', data: { urgency: 'urgent', professionalClaimant: true, reasons: [{ code: 'CHOSEN_BY_PERSON' }] } },
      ]);
  });

  it('stays quiet when all is so already', () => {
    given(...aCase())
      .when((state) => markCase(state, { urgency: 'normal' }, operator))
      .thenNothing();
  });
});

describe('answering a case', () => {
  it('seals the reply and keeps its files', () => {
    const file = { hash: 'f'.repeat(64), bytes: 12, mediaType: 'image/png' };
    given(...aCase())
      .when((state) => answerCase(state, { basis: 'knowledge', reply: '请带身份证', attachments: [file] }, operator))
      .then([
        {
          type: 'intake.CaseAnswered',
          data: { basis: 'knowledge', attachments: [{ ...file, subject: 'subject-requester-1' }] },
          personal: { reply: sealed('请带身份证') },
        },
      ]);
  });
});

describe('routing a case out', () => {
  it.each(routeOutClasses)('tells a channel of the class %s, and no other', (routeOutClass) => {
    const told = channelsOfClass[routeOutClass];
    for (const channelTold of legalChannels) {
      const command = { class: routeOutClass, channelTold, earlierCaseNumber: 'SQ-310110-20260301-000001' };
      const attempt = given(...aCase()).when((state) => routeOutCase(state, command, operator, 7));
      if (!told.includes(channelTold)) attempt.thenRefused('CHANNEL_NOT_OF_CLASS', { class: routeOutClass, channels: told.join(', ') });
      else expect(routeOutCase(aCase().state, command, operator, 7)).toHaveLength(1);
    }
  });

  it('says whether the rules had proposed it', () => {
    const command = { class: 'litigationOrArbitration', channelTold: 'court' } as const;
    const event = (reasons: { code: string }[]) => ({
      type: 'intake.CaseRoutedOut' as const,
      data: { ...command, intakePolicyVersion: 7, reasons },
    });
    given(...aCase().classified({ routeOutProposal: 'litigationOrArbitration' }))
      .when((state) => routeOutCase(state, command, operator, 7))
      .then([event([{ code: 'PROPOSED_BY_RULES' }])]);
    given(...aCase().classified({ routeOutProposal: 'petition' }))
      .when((state) => routeOutCase(state, command, operator, 7))
      .then([event([{ code: 'CHOSEN_BY_PERSON' }])]);
  });

  it('names the earlier case that a repeat repeats, which is not itself', () => {
    const repeat = { class: 'repeatWithoutNewFacts', channelTold: 'earlierCase' } as const;
    given(...aCase())
      .when((state) => routeOutCase(state, repeat, operator, 7))
      .thenRefused('EARLIER_CASE_MISSING');
    given(...aCase())
      .when((state) => routeOutCase(state, { ...repeat, earlierCaseNumber: 'SQ-310110-20260302-000001' }, operator, 7))
      .thenRefused('EARLIER_CASE_MISSING');
    const [draft] = routeOutCase(aCase().state, { ...repeat, earlierCaseNumber: 'SQ-310110-20260301-000001' }, operator, 7);
    expect(draft?.data).toMatchObject({
      reasons: [{ code: 'CHOSEN_BY_PERSON' }, { code: 'REPEATS_EARLIER_CASE', params: { caseNumber: 'SQ-310110-20260301-000001' } }],
    });
  });
});

describe('merging a case', () => {
  const earlier = { ...aCase().state, caseId: 'case-0', caseNumber: 'SQ-310110-20260301-000001', recordedAt: '2026-03-01T00:00:00.000Z' };
  const merging = (into: CaseState) => given(...aCase()).when((state) => mergeCase(state, { into }, operator));

  it('keeps why the two were shown together', () => {
    const shown = { caseId: 'case-0', caseNumber: earlier.caseNumber, reasons: [{ code: 'SAME_PLACE' }] };
    given(...aCase({ duplicates: [shown] }))
      .when((state) => mergeCase(state, { into: earlier }, operator))
      .then([
        {
          type: 'intake.CaseMerged',
          data: {
            intoCaseId: 'case-0',
            intoCaseNumber: earlier.caseNumber,
            reasons: [{ code: 'CHOSEN_BY_PERSON' }, { code: 'SAME_PLACE' }],
          },
        },
      ]);
  });

  it('refuses an unknown target, itself, one that has ended and one taken in later', () => {
    merging(initialCase).thenRefused('MERGE_TARGET_UNKNOWN');
    merging(aCase().state).thenRefused('MERGE_INTO_ITSELF');
    merging({ ...earlier, status: 'merged' }).thenRefused('MERGE_TARGET_ENDED');
    merging({ ...earlier, status: 'closed' }).thenRefused('MERGE_TARGET_ENDED');
    merging({ ...earlier, recordedAt: '2027-01-01T00:00:00.000Z' }).thenRefused('MERGE_TARGET_LATER', { number: earlier.caseNumber });
  });
});
