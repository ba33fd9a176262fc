namespace ExpressConnect.Engine;

/// <summary>A part is changed by its whole only: a peering never stands half made.</summary>
internal static class PartReference
{
    public static void Check(Work work, Resource part, string? whole)
    {
        if (whole is not null)
        {
            work.Add(new Finding("", FindingLevel.Error, "part of a peering", $"{part.AsParty()} belongs to peering {whole}.")
            {
                Code = "OperationDenied.PartOfPeering",
                Remedy = "Change or delete the VpcPeering instead.",
            });
        }
    }
}
