<#
.SYNOPSIS
Writes the C# class of every cmdlet from the facts of the real module's cmdlets.
#>
param([Parameter(Mandatory)] [string] $Facts, [Parameter(Mandatory)] [string] $Output)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Quoted($text) { "`"$text`"" }

function ParameterSource($parameter) {
    $options = @(
        if ($null -ne $parameter.position) { "Position = $($parameter.position)" }
        if ($parameter.mandatory) { 'Mandatory = true' }
        if ($parameter.fromPipeline) { 'ValueFromPipeline = true' }
        'ValueFromPipelineByPropertyName = true'
    )
    $isCollection = $parameter.type.EndsWith('[]')
    $attributes = @(
        "Parameter($($options -join ', '))"
        # The service, not the shell, says what a required member may hold.
        if ($parameter.mandatory) { 'AllowNull', ($isCollection ? 'AllowEmptyCollection' : 'AllowEmptyString') }
        if ($parameter.aliases) { "Alias($(($parameter.aliases | ForEach-Object { Quoted $_ }) -join ', '))" }
        if ($parameter.type -eq 'byte[]') { 'Bytes' }
    )
    "    [$($attributes -join ', ')]"
    "    public $($parameter.type) $($parameter.name) { get; set; }"
    ''
}

function ValueSource($parameter) {
    switch ($parameter.type) {
        'byte[]' { "Values.Stream($($parameter.name))"; break }
        'System.Collections.Hashtable' { "Values.Map($($parameter.name))"; break }
        { $_.EndsWith('[]') } { "Values.List($($parameter.name))"; break }
        default { $parameter.name }
    }
}

# A structure's members are parameters of their own: the structure is there when one of them is.
function RequestSource($parameters) {
    foreach ($member in $parameters | Group-Object { $_.apiMember.Split('.')[0] }) {
        if ($member.Group[0].apiMember -eq $member.Name) {
            "        $($member.Name) = $(ValueSource $member.Group[0]),"
            continue
        }
        $isAbsent = ($member.Group | ForEach-Object { "$($_.name) is null" }) -join ' && '
        $values = ($member.Group | ForEach-Object { "$($_.apiMember.Split('.')[1]) = $(ValueSource $_)" }) -join ', '
        "        $($member.Name) = $isAbsent ? null : new() { $values },"
    }
}

function CmdletSource($operation) {
    $verb, $noun = $operation.cmdlet.Split('-')
    $request, $response = "$($operation.name)Request", "$($operation.name)Response"
    $isConfirmed = $null -ne $operation.confirmImpact
    $base = $operation.autoPaging ? 'PagedCmdlet' : $isConfirmed ? 'ConfirmedCmdlet' : 'ServiceCmdlet'
    $confirmation = $isConfirmed ? ", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.$($operation.confirmImpact)" : ''
    $select = $null -eq $operation.defaultSelect ? 'null' : (Quoted $operation.defaultSelect)
    "[Cmdlet($(Quoted $verb), $(Quoted $noun)$confirmation)]"
    "public sealed class $verb$noun : $base<$request, $response>"
    '{'
    foreach ($parameter in $operation.parameters) { ParameterSource $parameter }
    "    protected override string DefaultSelect => $select;"
    ''
    "    protected override $request CreateRequest() => new()"
    '    {'
    RequestSource $operation.parameters
    '    };'
    ''
    "    protected override Task<$response> Call(IAmazonKeyManagementService client, $request request) => client.$($operation.name)Async(request);"
    if ($operation.autoPaging) {
        ''
        "    protected override string Advance($request request, $response response) => request.Marker = response.NextMarker;"
    }
    '}'
    ''
}

$operations = (Get-Content -Raw $Facts | ConvertFrom-Json).operations
@(
    'using System.Management.Automation;'
    'using Amazon.KeyManagementService;'
    'using Amazon.KeyManagementService.Model;'
    ''
    'namespace StandIn;'
    ''
    foreach ($operation in $operations) { CmdletSource $operation }
) | Set-Content $Output
