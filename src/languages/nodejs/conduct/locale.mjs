process.env.LC_ALL = 'de_DE.UTF-8';
console.log((1.5).toLocaleString());
