export { isCreditCode } from './credit-code';
