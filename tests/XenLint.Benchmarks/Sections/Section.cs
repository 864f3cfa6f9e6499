using System.Globalization;

namespace XenLint.Benchmarks;

/// <summary>One part of the page, as it was measured.</summary>
/// <param name="Name">The name that the command line knows.</param>
/// <param name="Title">The heading.</param>
/// <param name="Body">The text.</param>
/// <param name="IsMet">True when every budget of it is met.</param>
internal sealed record Section(string Name, string Title, string Body, bool IsMet)
{
    /// <summary>Number of counted runs, where it is another than the one that was asked for.</summary>
    public int? Runs { get; init; }

    /// <summary>A figure beside its budget.</summary>
    public static string Judge(string what, double measured, double budget, string unit = "x") => string.Create(
        CultureInfo.InvariantCulture, $"- {what}: **{measured:F2} {unit}**, budget {budget:0.##} {unit}: {(measured <= budget ? "met" : "**not met**")}\n");
}
