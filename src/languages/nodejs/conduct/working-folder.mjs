process.chdir('/');
console.log(process.cwd());
