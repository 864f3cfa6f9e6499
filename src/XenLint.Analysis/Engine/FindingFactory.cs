using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>Makes Roslyn diagnostics: the one place where byte ranges become Roslyn locations.</summary>
internal static class FindingFactory
{
    public static Diagnostic Diagnose(RuleDescriptor rule, Place place, DiagnosticSeverity severity, params object[] message) =>
        Diagnostic.Create(
            rule.Diagnostic,
            LocationOf(place),
            severity,
            additionalLocations: null,
            properties: null,
            messageArgs: message);

    private static Location LocationOf(Place place)
    {
        if (place.IsNowhere)
        {
            return Location.None;
        }

        var start = place.File.CharOffsetOf(place.Start);
        return Location.Create(place.File.Path, TextSpan.FromBounds(start, place.File.CharOffsetOf(place.End)), place.Lines);
    }
}
