namespace ExpressConnect.Provider;

/// <summary>Where the project is that a plugin was started for: engines start plugins in its folder or below.</summary>
internal static class ProjectFolder
{
    /// <summary>The nearest folder upwards that has a project file; the folder itself when none has.</summary>
    public static string Of(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "Pulumi.yaml")) || File.Exists(Path.Combine(place.FullName, "Pulumi.yml")))
            {
                return place.FullName;
            }
        }

        return folder;
    }
}
