process.env.AWS_REGION = 'eu-west-1';
console.log(process.env.AWS_REGION, process.env.AWS_ACCESS_KEY_ID, process.argv);
