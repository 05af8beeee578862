using namespace System.Text.Json

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

<#
.SYNOPSIS
Writes what a snippet holds of a result to the file that the harness reads, in the form in which it compares; a text where
that is no result.
.PARAMETER Hold
Returns a hash table: in `Members`, what variables of their own hold, by the members that they are; and in `Response` the
response that the snippet keeps, if it does, whose other members count too.
.PARAMETER List
Whether those members are lists: PowerShell makes an empty one nothing, and one with a single item that item.
#>
function Write-Observation {
    param([scriptblock] $Hold, [switch] $List)

    try {
        Save (Held (& $Hold) $List)
    } catch {
        Save "nothing that can be told: $_"
    }
}

function Held([hashtable] $told, [bool] $isList) {
    $held = [ordered] @{}
    if ($told.ContainsKey('Response')) {
        if (-not (IsModel $told['Response'])) { return Told $told['Response'] }
        $held = MembersOf $told['Response']
    }
    # Not `.Keys`: of a map with such a key, that is the key's value.
    foreach ($member in $told['Members'].GetEnumerator()) {
        if ($isList) {
            $held[$member.Key] = [object[]] @($member.Value | Where-Object { $null -ne $_ })
        } elseif ($null -ne $member.Value) {
            $held[$member.Key] = $member.Value
        }
    }
    $held
}

function Save($value) {
    $bytes = [System.IO.MemoryStream]::new()
    $writer = [Utf8JsonWriter]::new($bytes)
    WriteValue $writer $value
    $writer.Dispose()
    [System.IO.File]::WriteAllBytes($env:OBSERVED, $bytes.ToArray())
}

# Says what a value is that is none of a result.
function Told($value) {
    if ($null -eq $value) { 'nothing' } else { "a $($value.GetType()): $value" }
}

function IsModel($value) {
    $null -ne $value -and $value.GetType().Namespace -eq 'Amazon.KeyManagementService.Model'
}

<#
.SYNOPSIS
Writes values that are no response, as a list.
#>
function Write-ObservedValue {
    param([System.Collections.IEnumerable] $Values)

    Save $Values
}

<#
.SYNOPSIS
Writes the error that ends a program, where it is one that AWS answered: the cmdlet's own error holds it.
#>
function Write-ObservedError {
    param([System.Management.Automation.ErrorRecord] $Record)

    $answered = $Record.Exception.InnerException
    if ($null -eq $answered -or $null -eq $answered.PSObject.Properties['ErrorCode']) { return }
    $observed = [ordered] @{
        code = $answered.ErrorCode; type = $answered.GetType().FullName; message = $answered.Message
    }
    [System.IO.File]::WriteAllText($env:OBSERVED_ERROR, ($observed | ConvertTo-Json))
}

function WriteValue([Utf8JsonWriter] $writer, $value) {
    if ($null -eq $value) { $writer.WriteNullValue() }
    elseif ($value -is [string]) { $writer.WriteStringValue($value) }
    elseif ($value -is [bool]) { $writer.WriteBooleanValue($value) }
    elseif ($value -is [datetime]) { $writer.WriteNumberValue(([System.DateTimeOffset] $value).ToUnixTimeMilliseconds() / 1000) }
    elseif ($value -is [System.ValueType]) { $writer.WriteNumberValue($value) }
    elseif ($value -is [System.IO.MemoryStream]) { $writer.WriteBase64StringValue($value.ToArray()) }
    elseif ($value -is [byte[]]) { $writer.WriteBase64StringValue($value) }
    elseif ($value -is [System.Collections.IDictionary]) { WriteMembers $writer $value }
    elseif ($value -is [System.Collections.IEnumerable]) { WriteList $writer $value }
    # The SDK's enumerations.
    elseif ($value.GetType().BaseType.Name -eq 'ConstantClass') { $writer.WriteStringValue($value.Value) }
    elseif (IsModel $value) { WriteMembers $writer (MembersOf $value) }
    else { $writer.WriteStringValue((Told $value)) }
}

function WriteList([Utf8JsonWriter] $writer, $items) {
    $writer.WriteStartArray()
    foreach ($item in $items) { WriteValue $writer $item }
    $writer.WriteEndArray()
}

function WriteMembers([Utf8JsonWriter] $writer, [System.Collections.IDictionary] $members) {
    $writer.WriteStartObject()
    # Not `.Keys`: of a map with such a key, that is the key's value.
    foreach ($member in $members.GetEnumerator()) {
        $writer.WritePropertyName($member.Key)
        WriteValue $writer $member.Value
    }
    $writer.WriteEndObject()
}

# A model class declares the members of its shape; what the SDK adds to a response, it inherits.
function MembersOf($structure) {
    $members = [ordered] @{}
    foreach ($property in $structure.GetType().GetProperties('Public, Instance, DeclaredOnly')) {
        $value = $property.GetValue($structure)
        if ($null -ne $value) { $members[$property.Name] = $value }
    }
    $members
}

Export-ModuleMember Write-Observation, Write-ObservedValue, Write-ObservedError
