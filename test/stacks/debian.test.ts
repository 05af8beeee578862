import { stacks } from './stacks.ts';
import { testStacks } from './suite.ts';

testStacks(stacks.filter(({ from }) => from === 'debian'));
