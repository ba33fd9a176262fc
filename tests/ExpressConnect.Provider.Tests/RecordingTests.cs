using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Provider.Tests;

/// <summary>
/// What the real engine asked a stand-in for VPCs and peerings, asked of this provider: ids and recorded state are its own,
/// everything else is as recorded. Its answers have the form that the engine got then.
/// </summary>
public sealed class RecordingTests
{
    [Theory]
    [InlineData("01-first-deployment", "cidrBlock")]
    [InlineData("03-update-in-place", "cidrBlock")]
    [InlineData("04-replace-create-first", "userCidrs")]
    [InlineData("05-replace-create-first-unknown", "userCidrs")]
    public async Task The_provider_answers_what_the_real_engine_asks(string recording, string range)
    {
        await using var providers = await Providers.StartAsync();
        await using var player = new Player(providers, range);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "fixtures", recording + ".jsonl")))
        {
            using var call = JsonDocument.Parse(line);
            await player.PlayAsync(call.RootElement);
        }

        Assert.True(player.Answers > 20, $"only {player.Answers} answers");
    }

    /// <param name="providers">Who answers.</param>
    /// <param name="range">What a recorded range of a VPC becomes: the stand-in replaced a VPC for another one, this provider does so for user CIDRs.</param>
    private sealed class Player(Providers providers, string range) : IAsyncDisposable
    {
        private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Recorded> _state = new(StringComparer.Ordinal);
        private readonly Dictionary<string, PropertyMap> _checked = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _planned = new(StringComparer.Ordinal);
        private Run? _run;

        public int Answers { get; private set; }

        public async Task PlayAsync(JsonElement call)
        {
            var (request, response) = (call.GetProperty("request").GetRawText(), call.GetProperty("response"));
            Answers++;
            switch (call.GetProperty("method").GetString())
            {
                case "Handshake":
                    _run = await Run.ConnectAsync(providers.Address);
                    break;
                case "CheckConfig":
                    Assert.Empty((await _run!.Client.CheckConfigAsync(Read<CheckRequest>(request))).Failures);
                    break;
                case "DiffConfig":
                    Assert.Equal(Read<DiffResponse>(response.GetRawText()).Changes, (await _run!.Client.DiffConfigAsync(Read<DiffRequest>(request))).Changes);
                    break;
                case "Configure":
                    var configure = Read<ConfigureRequest>(request);
                    configure.Args = configure.Args.ToPropertyMap().With(Providers.Settings).ToStruct();
                    await _run!.Client.ConfigureAsync(configure);
                    break;
                case "Check":
                    await CheckAsync(Read<CheckRequest>(request));
                    break;
                case "Diff":
                    await DiffAsync(Read<DiffRequest>(request), Read<DiffResponse>(response.GetRawText()));
                    break;
                case "Create":
                    await CreateAsync(Read<CreateRequest>(request), Read<CreateResponse>(response.GetRawText()));
                    break;
                case "Update":
                    await UpdateAsync(Read<UpdateRequest>(request));
                    break;
                case "Delete":
                    var delete = Read<DeleteRequest>(request);
                    var gone = _state[Own(delete.Id)];
                    await _run!.DeleteAsync(gone);
                    Assert.Null(await _run.RefreshAsync(gone));
                    break;
                case "Cancel":
                    await _run!.EndAsync();
                    await _run.DisposeAsync();
                    break;
                default:
                    throw new InvalidOperationException($"{call.GetProperty("method")} is not played");
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (_run is not null)
            {
                await _run.DisposeAsync();
            }
        }

        private async Task CheckAsync(CheckRequest request)
        {
            var olds = request.Olds.Fields.Count == 0 ? PropertyMap.Empty : _state.Values.Last(r => r.Urn == request.Urn).Inputs;
            var news = Own(request.News);
            var answer = await _run!.Client.CheckAsync(new CheckRequest(request) { Olds = olds.ToStruct(), News = news.ToStruct() });
            Assert.Empty(answer.Failures);
            var inputs = answer.Inputs.ToPropertyMap();
            Assert.All(news, given => Assert.Equal(given.Value, inputs[given.Key]));
            Assert.Equal("1000000000000001", Programs.Text(inputs, "account"));
            _checked[request.Urn] = inputs;
        }

        private async Task DiffAsync(DiffRequest request, DiffResponse recorded)
        {
            var old = _state[Own(request.Id)];
            var answer = await _run!.Client.DiffAsync(new DiffRequest(request)
            {
                Id = old.Id,
                Olds = old.Outputs.ToStruct(),
                OldInputs = old.Inputs.ToStruct(),
                News = _checked[request.Urn].ToStruct(),
            });

            Assert.Equal(recorded.Changes, answer.Changes);
            Assert.Equal(recorded.Replaces.Select(Named).Order(), answer.Replaces.Order());
            Assert.True(answer.HasDetailedDiff);
            Assert.Equal(recorded.DetailedDiff.Keys.Select(Named).Order(), answer.DetailedDiff.Keys.Order());
            Assert.All(recorded.DetailedDiff, entry => Assert.Equal(entry.Value.Kind, answer.DetailedDiff[Named(entry.Key)].Kind));
        }

        private async Task CreateAsync(CreateRequest request, CreateResponse recorded)
        {
            var answer = await _run!.CreateAsync(request.Urn, _checked[request.Urn], request.Preview);
            Assert.NotEqual("", answer.Id);
            if (recorded.Id.Length > 0)
            {
                _ids[recorded.Id] = answer.Id;
            }

            Note(recorded.Properties, answer.Outputs);
            if (request.Preview)
            {
                _planned[request.Urn] = answer.Id;
                return;
            }

            if (_planned.Remove(request.Urn, out var planned))
            {
                Assert.Equal(planned, answer.Id);
            }

            Assert.DoesNotContain(answer.Outputs, output => output.Value.ContainsUnknowns || output.Value.IsNull);
            _state[answer.Id] = answer;
        }

        private async Task UpdateAsync(UpdateRequest request)
        {
            var old = _state[Own(request.Id)];
            var left = await _run!.UpdateAsync(old, _checked[request.Urn], request.Preview);
            Assert.Equal(old.Outputs["status"], left.Outputs["status"]);
            if (!request.Preview)
            {
                _state[old.Id] = left;
            }
        }

        private string Own(string id) => _ids.GetValueOrDefault(id, id);

        private void Note(Struct recorded, PropertyMap outputs)
        {
            if (recorded.Fields.TryGetValue("vRouterId", out var router))
            {
                _ids[router.StringValue] = Programs.Text(outputs, "routerId");
            }
        }

        private PropertyMap Own(Struct bag) => PropertyMap.From(bag.ToPropertyMap().Select(entry => KeyValuePair.Create(
            Named(entry.Key),
            entry.Key == "cidrBlock" && range == "userCidrs" ? PropertyValue.List(entry.Value)
            : entry.Value.TryGetString(out var text) ? Own(text) : entry.Value)));

        /// <summary>The stand-in's names, where they differ.</summary>
        private string Named(string name) => name switch
        {
            "acceptingRegion" => "acceptingRegionId",
            "cidrBlock" => range,
            _ => name,
        };

        private static T Read<T>(string json)
            where T : IMessage<T>, new() =>
            new JsonParser(JsonParser.Settings.Default.WithIgnoreUnknownFields(true)).Parse<T>(json);
    }
}
