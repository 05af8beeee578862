using System.Management.Automation;
using System.Reflection;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.Runtime;

namespace StandIn;

/// <summary>A cmdlet that calls one operation for each record of its pipeline.</summary>
public abstract class ServiceCmdlet<TRequest, TResponse> : PSCmdlet
{
    private const BindingFlags Members =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly | BindingFlags.IgnoreCase;

    /// <summary>What to write: <c>*</c> for the response, <c>^Parameter</c>, or a member, with a path below it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string Select { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true), Alias("RegionToCall")]
    public object Region { get; set; }

    /// <summary>What the cmdlet writes when nothing is selected; null where it writes nothing.</summary>
    protected abstract string DefaultSelect { get; }

    protected abstract TRequest CreateRequest();

    protected abstract Task<TResponse> Call(IAmazonKeyManagementService client, TRequest request);

    protected override void ProcessRecord()
    {
        var selection = WasBound(nameof(Select)) ? Select : DefaultSelect;
        Validate(selection);
        using var client = Try(() => new AmazonKeyManagementServiceClient(FindRegion()));
        CallAll(client, CreateRequest(), response => WriteSelected(selection, response));
        if (selection is ['^', ..]) WriteObject(ParameterNamed(selection[1..]).GetValue(this));
    }

    /// <summary>Calls the operation as often as its answer needs.</summary>
    protected virtual void CallAll(IAmazonKeyManagementService client, TRequest request, Action<TResponse> onResponse) =>
        onResponse(CallOnce(client, request));

    /// <exception cref="PipelineStoppedException">The call failed: a terminating error that holds the SDK's own.</exception>
    protected TResponse CallOnce(IAmazonKeyManagementService client, TRequest request) =>
        Try(() => Call(client, request).GetAwaiter().GetResult());

    protected bool WasBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    private T Try<T>(Func<T> action)
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

    private RegionEndpoint FindRegion()
    {
        var name = Region ?? SessionState.PSVariable.GetValue(DefaultRegion.Variable);
        if (name is not null) return RegionEndpoint.GetBySystemName(name.ToString());
        return FallbackRegionFactory.GetRegionEndpoint()
            ?? throw new AmazonClientException("No region: name one with -Region or Set-DefaultAWSRegion.");
    }

    private static void Validate(string selection)
    {
        var isValid = selection switch
        {
            null or "*" => true,
            "" => false,
            ['^', .. var parameter] => ParameterNamed(parameter) is not null,
            _ => true,
        };
        if (!isValid) throw new ArgumentException($"-Select has no {selection}.", nameof(Select));
    }

    private void WriteSelected(string selection, TResponse response)
    {
        if (selection is null or ['^', ..]) return;
        if (selection == "*")
        {
            WriteObject(response);
            return;
        }
        var selected = selection.Split('.').Aggregate(new object[] { response }.AsEnumerable(), Step);
        WriteObject(selected, enumerateCollection: true);
    }
}
