process.stdout.setDefaultEncoding('latin1');
process.stdout.write('\u00e9\n');
