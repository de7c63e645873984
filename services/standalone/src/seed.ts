import { seedConfiguration } from '@suqiu/dispatch';
import { firstIntakePolicy } from '@suqiu/intake';
import { demonstrationPosts } from './demonstration/posts';
import type { System } from './system';

/** The first configuration of an empty ledger: units with their leaders' posts, catalogue, intake policy. Resolves when every read model shows it. */
export async function seed(system: System): Promise<void> {
  const dispatch = system.contexts.find(({ definition }) => definition.service === 'dispatch');
  if (!dispatch) throw new Error('dispatch is not wired');
  await seedConfiguration(dispatch, { intakePolicy: firstIntakePolicy, posts: demonstrationPosts() });
  await system.atHead();
}
