/**
 * Failure messages can quote what people wrote: they are sealed like everything else. The SDK loads this file by its path,
 * in the workflow's sandbox and outside, with `require`: hence plain CommonJS.
 */
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
