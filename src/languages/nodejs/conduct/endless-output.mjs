while (true) console.log('again');
