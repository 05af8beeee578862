throw new RangeError('uncaught');
