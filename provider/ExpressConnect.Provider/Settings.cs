using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Settings of the provider.</summary>
[Described]
public sealed partial record ExpressConnectSettings
{
    /// <summary>Region of every resource that names none, such as <c>cn-beijing</c>. There is no default.</summary>
    [Environment("EXPRESSCONNECT_REGION")]
    public Maybe<string?> Region { get; init; }

    /// <summary>Account that acts, the id of a main account. It owns every resource that names none.</summary>
    [Default("1000000000000001"), Replaces, Environment("EXPRESSCONNECT_ACCOUNT")]
    public Maybe<string> Account { get; init; }

    /// <summary>Further accounts that this provider acts for: a `VpcPeering` across accounts needs one provider that lists both.</summary>
    [Unordered, Environment("EXPRESSCONNECT_ACCOUNTS")]
    public Maybe<IReadOnlyList<string>?> Accounts { get; init; }

    /// <summary>What carries the plan out: <c>local</c>, the resource engine in this process.</summary>
    [Default("local"), Replaces, Environment("EXPRESSCONNECT_BACKEND")]
    public Maybe<string> Backend { get; init; }

    /// <summary>
    /// Where the local back end keeps its world: <c>sqlite:PATH</c>, or <c>postgresql://USER:PASSWORD@HOST:PORT/DATABASE</c> for
    /// one that several machines share. A relative path is relative to the project. Default:
    /// <c>sqlite:~/.expressconnect/world.db</c>. Providers of one program that are to see each other name the same store.
    /// </summary>
    [Replaces, Environment("EXPRESSCONNECT_STORE")]
    public Maybe<string?> Store { get; init; }

    /// <summary>Ids of rules that only warn, such as <c>PEER-22</c>. Every run says so. Rules that the world relies on cannot be lowered.</summary>
    [Unordered, Environment("EXPRESSCONNECT_WARN")]
    public Maybe<IReadOnlyList<string>?> Warn { get; init; }
}
