$stdout.binmode.write([*0..255].pack('C*'))
