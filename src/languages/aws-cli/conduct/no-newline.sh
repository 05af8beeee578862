printf text
