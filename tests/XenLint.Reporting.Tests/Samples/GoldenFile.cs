using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>
/// A report that a person has read and found good. <c>XENLINT_UPDATE_GOLDEN=1</c> (or <c>XENLINT_UPDATE=1</c>) writes it anew: read the
/// difference before you commit it.
/// </summary>
internal static class GoldenFile
{
    private static readonly bool IsUpdateAsked =
        RepositoryFolder.IsUpdateAsked || Environment.GetEnvironmentVariable("XENLINT_UPDATE_GOLDEN") == "1";

    public static void Verify(string name, string actual)
    {
        var path = RepositoryFolder.PathOf($"tests/XenLint.Reporting.Tests/Golden/{name}");
        if (IsUpdateAsked)
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
