using System.Management.Automation;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.Runtime;

namespace StandIn;

/// <summary>A cmdlet that calls one operation for each record of its pipeline.</summary>
public abstract class ServiceCmdlet<TRequest, TResponse> : PSCmdlet
{
    /// <summary>What the cmdlet writes; see <see cref="Selection"/>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string Select { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true), Alias("RegionToCall")]
    public object Region { get; set; }

    /// <summary>What the cmdlet writes when the caller selects nothing; null where that is nothing.</summary>
    protected abstract string DefaultSelect { get; }

    protected abstract TRequest CreateRequest();

    protected abstract Task<TResponse> Call(IAmazonKeyManagementService client, TRequest request);

    protected override void ProcessRecord()
    {
        var selection = Selection.Parse(WasBound(nameof(Select)) ? Select : DefaultSelect, GetType(), typeof(TResponse));
        if (!MayProceed()) return;
        using var client = Attempt(CreateClient);
        foreach (var response in Responses(client, CreateRequest()))
        {
            WriteObject(selection.FromResponse(response), enumerateCollection: true);
        }
        WriteObject(selection.FromCmdlet(this), enumerateCollection: true);
    }

    /// <summary>Whether the caller, where asked, agreed to the call.</summary>
    protected virtual bool MayProceed() => true;

    /// <summary>What the operation answers: once, or page by page.</summary>
    protected virtual IEnumerable<TResponse> Responses(IAmazonKeyManagementService client, TRequest request)
    {
        yield return CallOnce(client, request);
    }

    protected TResponse CallOnce(IAmazonKeyManagementService client, TRequest request) =>
        Attempt(() => Call(client, request).GetAwaiter().GetResult());

    protected bool WasBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>Makes a failure of the SDK a terminating error that holds the SDK's own exception.</summary>
    private T Attempt<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error)
        {
            var outer = new InvalidOperationException(error.Message, error);
            ThrowTerminatingError(new ErrorRecord(outer, error.GetType().FullName, ErrorCategory.InvalidOperation, this));
            throw;
        }
    }

    private AmazonKeyManagementServiceClient CreateClient()
    {
        var name = Region ?? SessionState.PSVariable.GetValue(DefaultRegion.Variable);
        var region = name is null ? FallbackRegionFactory.GetRegionEndpoint() : RegionEndpoint.GetBySystemName($"{name}");
        return region is null
            ? throw new AmazonClientException("There is no region: name one with -Region or Set-DefaultAWSRegion.")
            : new AmazonKeyManagementServiceClient(region);
    }
}
