using System.Management.Automation;
using Amazon;

namespace StandIn;

/// <summary>Where the session keeps the region of cmdlets that name none.</summary>
internal static class DefaultRegion
{
    public const string Variable = "StoredAWSRegion";
}

[Cmdlet("Set", "DefaultAWSRegion")]
public sealed class SetDefaultAWSRegion : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), Alias("RegionToCall")]
    public object Region { get; set; }

    protected override void ProcessRecord() => SessionState.PSVariable.Set(DefaultRegion.Variable, $"{Region}");
}

[Cmdlet("Get", "DefaultAWSRegion")]
public sealed class GetDefaultAWSRegion : PSCmdlet
{
    protected override void ProcessRecord()
    {
        var name = SessionState.PSVariable.GetValue(DefaultRegion.Variable);
        if (name is null) return;
        var endpoint = RegionEndpoint.GetBySystemName($"{name}");
        WriteObject(new Region(endpoint.SystemName, endpoint.DisplayName));
    }
}

/// <summary>A region as the cmdlets show it.</summary>
public sealed record Region(string SystemName, string Name)
{
    public override string ToString() => SystemName;
}
