using FsCheck;

namespace XenLint.Model.Tests;

/// <summary>How laws are checked: the same values at each run, unless <c>XENLINT_FSCHECK_SEED</c> asks for others.</summary>
internal static class Laws
{
    public static Config Fixed { get; } = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(
        ulong.Parse(Environment.GetEnvironmentVariable("XENLINT_FSCHECK_SEED") ?? "20261121", System.Globalization.CultureInfo.InvariantCulture), 1);
}
