export * from './estimate';
export * from './events';
export * from './job';
export * from './meetings';
export * from './records';
export * from './schedule';
export * from './step';
