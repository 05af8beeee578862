process.stdout.write('text');
