using System.Management.Automation;

namespace StandIn;

/// <summary>A cmdlet that changes something, and asks first where the caller's preference says so.</summary>
public abstract class ConfirmedCmdlet<TRequest, TResponse> : ServiceCmdlet<TRequest, TResponse>
{
    /// <summary>Asks nothing. <c>-WhatIf</c> goes before it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Force { get; set; }

    protected override bool MayProceed() => (Force && !WasBound("WhatIf")) || ShouldProcess(typeof(TRequest).Name);
}
