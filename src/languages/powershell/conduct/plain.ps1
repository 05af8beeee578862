'plain'
