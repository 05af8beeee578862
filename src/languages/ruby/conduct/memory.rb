held = []
held.push('x' * 16 * 1024 * 1024) while true
