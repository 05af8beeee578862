import locale

locale.setlocale(locale.LC_ALL, "C")
print(locale.setlocale(locale.LC_ALL))
