using ExpressConnect.Tests;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>A provider with objects that exist without having been made by it; another <c>room</c> needs another lamp.</summary>
internal class WorldOfLamps : SimpleProvider
{
    public Dictionary<string, PropertyMap> Existing { get; } = new(StringComparer.Ordinal)
    {
        ["lamp-1"] = PropertyMap.Of(("room", "hall"), ("colour", "red")),
        ["lamp-2"] = PropertyMap.Of(("room", "attic"), ("colour", "blue")),
    };

    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        var answer = new ReadResponse();
        if (Existing.TryGetValue(request.Id, out var found))
        {
            (answer.Id, answer.Inputs, answer.Properties) = (request.Id, found.ToStruct(), found.With("lit", true).ToStruct());
        }

        return Answer(nameof(Read), request, answer);
    }

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        var (olds, news) = (request.OldInputs.ToPropertyMap(), request.News.ToPropertyMap());
        var answer = new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone };
        foreach (var name in olds.Keys.Union(news.Keys, StringComparer.Ordinal).Where(n => !Equals(olds.Find(n), news.Find(n))))
        {
            answer.Changes = DiffResponse.Types.DiffChanges.DiffSome;
            answer.Diffs.Add(name);
        }

        answer.Replaces.AddRange(answer.Diffs.Where(name => name == "room"));
        return Answer(nameof(Diff), request, answer);
    }
}
