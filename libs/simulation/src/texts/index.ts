import { cityTopics } from './city';
import { economyTopics } from './economy';
import { enterpriseTopics } from './enterprises';
import { homeTopics } from './homes';
import { peopleTopics } from './people';
import type { Topic } from './topic';

/** Everything people call about here. */
export const topics: readonly Topic[] = [...cityTopics, ...homeTopics, ...economyTopics, ...enterpriseTopics, ...peopleTopics];

export type { Matter, Topic } from './topic';
