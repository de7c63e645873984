import { type CaseKind, type CaseState, claimFindings, claimLabels, factFindings, factLabels } from '@suqiu/case';
import { aCase, given } from '@suqiu/testing';
import { assignmentId, handler } from '../testing/people';
import { recordFindings, type RecordFindings } from './record-findings';

const file = { hash: 'f'.repeat(64), bytes: 12, mediaType: 'image/png' };
const attachments = [{ ...file, subject: 'subject-requester-1' }];
const complete = {
  assignmentId,
  fact: 'partlyConfirmed',
  factExplanation: '现场确有两处占道',
  claim: 'reasonableWithoutBasis',
  claimExplanation: '赔偿没有依据',
  siteVisited: true,
  attachments: [file],
} satisfies RecordFindings;
const record = (command: RecordFindings) => (state: CaseState) => recordFindings(state, command, handler);
const without = (...fields: (keyof RecordFindings)[]): RecordFindings =>
  Object.fromEntries(
    Object.entries(complete).filter(([field]) => !fields.includes(field as keyof RecordFindings)),
  ) as unknown as RecordFindings;
const sealed = (text: string) => ({ subject: 'subject-requester-1', compartment: 'narrative' as const, text });
const acknowledged = (kind: CaseKind = 'complaint') => aCase({ kind }).dispatched().acknowledged();
const withoutClaim: CaseKind[] = ['inquiry', 'suggestion', 'praise'];

describe('recordFindings', () => {
  it('records both findings with their files and seals their explanations', () => {
    given(...acknowledged())
      .when(record(complete))
      .then([
        {
          type: 'department.FindingsRecorded',
          data: { assignmentId, fact: 'partlyConfirmed', claim: 'reasonableWithoutBasis', siteVisited: true, attachments },
          personal: { factExplanation: sealed('现场确有两处占道'), claimExplanation: sealed('赔偿没有依据') },
        },
      ]);
  });

  it('needs no explanation of a claim that is lawful and reasonable', () => {
    given(...acknowledged())
      .when(record({ ...without('claimExplanation'), claim: 'lawfulAndReasonable', siteVisited: false }))
      .then([
        {
          type: 'department.FindingsRecorded',
          data: { assignmentId, fact: 'partlyConfirmed', claim: 'lawfulAndReasonable', siteVisited: false, attachments },
          personal: { factExplanation: sealed('现场确有两处占道') },
        },
      ]);
  });

  it.each(withoutClaim)('skips claim and site visit for %s', (kind) => {
    given(...acknowledged(kind))
      .when(record(without('claim', 'claimExplanation', 'siteVisited')))
      .then([
        {
          type: 'department.FindingsRecorded',
          data: { assignmentId, fact: 'partlyConfirmed', siteVisited: false, attachments },
          personal: { factExplanation: sealed('现场确有两处占道') },
        },
      ]);
  });

  it.each(withoutClaim)('refuses a claim finding for %s', (kind) => {
    given(...acknowledged(kind))
      .when(record(complete))
      .thenRefused('CLAIM_NOT_APPLICABLE');
  });

  it.each<CaseKind>(['complaint', 'assistance', 'report'])('refuses %s without claim or without word of a site visit', (kind) => {
    given(...acknowledged(kind))
      .when(record(without('claim')))
      .thenRefused('CLAIM_MISSING');
    given(...acknowledged(kind))
      .when(record(without('siteVisited')))
      .thenRefused('SITE_VISIT_MISSING');
  });

  it('refuses findings without their explanations', () => {
    given(...acknowledged())
      .when(record({ ...complete, factExplanation: ' ' }))
      .thenRefused('TEXT_MISSING', { field: 'factExplanation' });
    given(...acknowledged())
      .when(record(without('claimExplanation')))
      .thenRefused('TEXT_MISSING', { field: 'claimExplanation' });
  });

  it.each(factFindings.flatMap((fact) => Object.values(factLabels[fact])))(
    'refuses an explanation of fact that only says "%s"',
    (label) => {
      given(...acknowledged())
        .when(record({ ...complete, factExplanation: label }))
        .thenRefused('EXPLANATION_EQUALS_LABEL', { field: 'factExplanation' });
    },
  );

  it.each(claimFindings.flatMap((claim) => Object.values(claimLabels[claim])))(
    'refuses an explanation of a claim that only says "%s"',
    (label) => {
      given(...acknowledged())
        .when(record({ ...complete, claimExplanation: label }))
        .thenRefused('EXPLANATION_EQUALS_LABEL', { field: 'claimExplanation' });
    },
  );

  it.each(['部分属实。', ' PARTLY  Confirmed! ', 'ｐａｒｔｌｙ　ｃｏｎｆｉｒｍｅｄ', '……'])('is not fooled by %j', (factExplanation) => {
    given(...acknowledged())
      .when(record({ ...complete, factExplanation }))
      .thenRefused('EXPLANATION_EQUALS_LABEL', { field: 'factExplanation' });
  });

  it('refuses a bare label even where the explanation of a claim is optional', () => {
    given(...acknowledged())
      .when(record({ ...complete, claim: 'lawfulAndReasonable', claimExplanation: '合理合法' }))
      .thenRefused('EXPLANATION_EQUALS_LABEL', { field: 'claimExplanation' });
  });

  it('refuses before the assignment is acknowledged', () => {
    given(...aCase().dispatched())
      .when(record(complete))
      .thenRefused('ASSIGNMENT_NOT_ACKNOWLEDGED');
  });

  it('is decided once', () => {
    given(...acknowledged().findingsRecorded())
      .when(record(complete))
      .thenRefused('FINDINGS_ALREADY_RECORDED');
  });
});
