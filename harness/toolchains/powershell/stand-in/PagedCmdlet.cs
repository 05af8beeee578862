using System.Management.Automation;
using Amazon.KeyManagementService;

namespace StandIn;

/// <summary>A cmdlet that gets all pages of a list, unless its caller turns them.</summary>
public abstract class PagedCmdlet<TRequest, TResponse> : ServiceCmdlet<TRequest, TResponse>
{
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter NoAutoIteration { get; set; }

    /// <summary>Makes the request that of the page after a response, and returns the page's marker: null for none.</summary>
    protected abstract string Advance(TRequest request, TResponse response);

    protected override IEnumerable<TResponse> Responses(IAmazonKeyManagementService client, TRequest request)
    {
        TResponse response;
        do
        {
            response = CallOnce(client, request);
            yield return response;
        }
        while (!NoAutoIteration && !WasBound("Marker") && !string.IsNullOrEmpty(Advance(request, response)));
    }
}
