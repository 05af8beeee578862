$aside = [powershell]::Create().AddScript('throw "aside"')
try {
    $aside.EndInvoke($aside.BeginInvoke())
} finally {
    'after'
}
