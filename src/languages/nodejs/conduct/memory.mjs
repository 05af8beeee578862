const held = [];
while (true) held.push(Buffer.alloc(16 * 1024 * 1024, 'x'));
