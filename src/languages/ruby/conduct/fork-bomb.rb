# Ruby tries again for as long as there is no room for a process.
1000.times { fork { sleep(100) } }
