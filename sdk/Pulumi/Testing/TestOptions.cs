namespace Pulumi.Testing;

/// <summary>What a program under test is told of its deployment.</summary>
public class TestOptions
{
    /// <summary>The project's name; <c>project</c> if null.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The project's folder; reading it fails if null.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The stack's name; <c>stack</c> if null.</summary>
    public string? StackName { get; set; }

    /// <summary>Whether outputs that the mocks do not give are unknown, as in a preview; true if null.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>The organization; <c>organization</c> if null.</summary>
    public string? OrganizationName { get; set; }
}
