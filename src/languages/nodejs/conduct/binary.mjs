process.stdout.write(Uint8Array.from({ length: 256 }, (_, byte) => byte));
