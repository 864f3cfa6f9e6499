using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>Makes Roslyn diagnostics: the one place where byte ranges become Roslyn locations.</summary>
internal static class FindingFactory
{
    public static Diagnostic Diagnose(RuleDescriptor rule, Place place, DiagnosticSeverity severity, params object[] message) =>
        Diagnose(rule, LocationOf(place), severity, message);

    public static Diagnostic Diagnose(RuleDescriptor rule, Location location, DiagnosticSeverity severity, params object[] message) =>
        Diagnostic.Create(rule.Diagnostic, location, severity, additionalLocations: null, properties: null, messageArgs: message);

    public static Location LocationOf(ReportedPlace? place) => place is not { Path: var path, Region: var region }
        ? Location.None
        : Location.Create(
            path,
            new TextSpan((int)Math.Min(region.CharOffset, int.MaxValue - region.CharLength), region.CharLength),
            new LinePositionSpan(new(region.StartLine - 1, region.StartColumn - 1), new(region.EndLine - 1, region.EndColumn - 1)));

    private static Location LocationOf(Place place)
    {
        if (place.IsNowhere)
        {
            return Location.None;
        }

        // Roslyn counts to two thousand million; logs can be longer, and reports take their offsets from the place itself.
        var start = place.File.CharOffsetOf(place.Start);
        var length = (int)(place.File.CharOffsetOf(place.End) - start);
        return Location.Create(place.File.Path, new TextSpan((int)Math.Min(start, int.MaxValue - length), length), place.Lines);
    }
}
