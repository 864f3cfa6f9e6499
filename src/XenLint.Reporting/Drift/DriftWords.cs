using System.Globalization;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The words that every format of a comparison uses for the same thing.</summary>
internal static class DriftWords
{
    /// <summary>In place of a value that one capture does not have.</summary>
    public const string NotSet = "(not set)";

    private const string Empty = "(empty)";
    private const string NotShown = "changed; what differs is not shown";
    private const string SecretNotShown = "a secret changed; it is not shown";

    /// <summary>What the comparison is of.</summary>
    public static string Title(PoolComparison comparison) => $"Pool {comparison.New.Capture.DisplayName}: two captures compared";

    /// <summary>What is known of one capture: product, schema, size, time and path.</summary>
    public static string Side(Capture capture)
    {
        var facts = PoolFacts.Of(capture.Summary);
        var known = new[]
        {
            facts.Product is null ? facts.Version : $"{facts.Product} {facts.Version}".TrimEnd(),
            facts.Schema is { } schema ? $"schema {schema}" : null,
            facts.Hosts is { } hosts ? TextFindings.CountOf(hosts, "host") : null,
            facts.VMs is { } vms ? TextFindings.CountOf(vms, "VM") : null,
            capture.ReferenceTime is { } time ? $"captured {time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC" : "time of capture not known",
            capture.Database.Source.Path,
        };
        return string.Join(", ", known.Where(fact => !string.IsNullOrEmpty(fact)));
    }

    /// <summary>What a reader must know before the lists.</summary>
    public static IEnumerable<string> Notices(PoolComparison comparison)
    {
        if (comparison.IsReversed == true)
        {
            yield return "What was given as OLD is newer than what was given as NEW: are the two swapped?";
        }

        var (old, @new) = (PoolFacts.Of(comparison.Old.Pool), PoolFacts.Of(comparison.New.Pool));
        if (old.Version is not null && @new.Version is not null && (old.Product, old.Version) != (@new.Product, @new.Version))
        {
            yield return $"The pool was changed from {old.Product} {old.Version} to {@new.Product} {@new.Version} between the two.";
        }

        if (old.Schema != @new.Schema && old.Schema is not null && @new.Schema is not null)
        {
            yield return $"The database schema is {old.Schema} in OLD and {@new.Schema} in NEW: what only one of them has is told once, at the end.";
        }

        if (comparison.Old.Capture.Database.IsMissing || comparison.New.Capture.Database.IsMissing)
        {
            yield return $"{(comparison.Old.Capture.Database.IsMissing ? "OLD" : "NEW")} holds no database, so that only findings are compared.";
        }
    }

    /// <summary>The line that counts findings.</summary>
    public static string FindingCount(FindingDrift findings)
    {
        var parts = new[]
        {
            (findings.New.Length, "new"), (findings.SeenFirst.Length, "that OLD could not tell of"), (findings.Gone.Length, "gone"),
            (findings.NotJudged.Length, "not judged any more"), (findings.Unchanged.Length, "unchanged"), (findings.Waived.Length, "waived"),
        };
        return $"Findings: {string.Join(", ", parts.Where(part => part.Item1 > 0 || part.Item2 is "new" or "gone" or "unchanged").Select(part => FormattableString.Invariant($"{part.Item1} {part.Item2}")))}.";
    }

    /// <summary>The line that counts objects.</summary>
    public static string ObjectCount(DriftLists lists)
    {
        var parts = new List<string>();
        foreach (var kind in (DriftKind[])[DriftKind.Changed, DriftKind.Added, DriftKind.Removed])
        {
            var count = lists.Configuration.Count(drift => drift.Kind == kind);
            if (count > 0)
            {
                parts.Add(FormattableString.Invariant($"{TextFindings.CountOf(count, "object")} {Of(kind)}"));
            }
        }

        return parts.Count == 0 ? "Configuration: no difference." : $"Configuration: {string.Join(", ", parts)}.";
    }

    /// <summary>The line that counts running state.</summary>
    public static string StateCount(DriftLists lists) =>
        $"Running state: {TextFindings.CountOf(lists.State.Count, "object")} (" + string.Join(", ", lists.StateFields.Select(field => FormattableString.Invariant($"{field.Name} {field.Count}"))) + ").";

    public static string Of(DriftKind kind) => kind.ToString().ToLowerInvariant();

    public static string Of(FieldChange change) => change.ToString().ToLowerInvariant();

    public static string Of(DriftGapReason reason) => reason switch
    {
        DriftGapReason.ColumnNotRecorded => "column-not-recorded",
        DriftGapReason.TableNotInSchema => "table-not-in-schema",
        DriftGapReason.TableMissing => "table-missing",
        DriftGapReason.TableTruncated => "table-truncated",
        DriftGapReason.ValueTakenOut => "value-taken-out",
        _ => "target-lost",
    };

    public static string Of(DriftSide side) => side.ToString().ToLowerInvariant();

    /// <summary>Why something is not compared, in a sentence without its object.</summary>
    public static string Why(DriftGap gap)
    {
        var side = gap.Side switch { DriftSide.Old => "OLD", DriftSide.New => "NEW", _ => "both" };
        return gap.Reason switch
        {
            DriftGapReason.ColumnNotRecorded => $"{side} does not record it",
            DriftGapReason.TableNotInSchema => $"the release of {side} does not have such objects",
            DriftGapReason.TableMissing => $"the table is not in the file of {side}",
            DriftGapReason.TableTruncated => $"the file of {side} is damaged before the end of the table",
            DriftGapReason.ValueTakenOut => $"it was taken out of {side}",
            _ => $"what it points to is lost in {side}",
        };
    }

    /// <summary>What is not compared: a column, or the objects of a table that only one side has.</summary>
    public static string What(DriftGap gap) => gap.Column is { } column ? $"{gap.Table}.{column}" : gap.Table;

    /// <summary>What happened to a value, after its name.</summary>
    /// <param name="field">The value.</param>
    /// <param name="arrow">Stands between the old and the new value.</param>
    /// <param name="longest">The most units of a value that are shown.</param>
    public static string Difference(FieldDrift field, string arrow, int longest) => field switch
    {
        { Change: FieldChange.Added, IsElement: true } => $"added {Value(field.New, longest)}",
        { Change: FieldChange.Removed, IsElement: true } => $"removed {Value(field.Old, longest)}",
        { IsSecret: true } => SecretNotShown,
        _ => (Old: Value(field.Old, longest), New: Value(field.New, longest)) is var shown && shown.Old == shown.New ? NotShown : $"{shown.Old} {arrow} {shown.New}",
    };

    /// <summary>A value as people read it.</summary>
    public static string Value(DriftValue? value, int longest) =>
        value is null ? NotSet : value.Text is { Length: > 0 } text ? SarifText.Limit(text, longest) : Empty;

    /// <summary>What came or went with an object.</summary>
    public static string With(IEnumerable<ObjectDrift> parts)
    {
        var counts = parts.GroupBy(part => part.Table).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => FormattableString.Invariant($"{group.Count()} {group.Key}")).ToList();
        return counts.Count == 0 ? "" : $", with {string.Join(", ", counts)}";
    }

    /// <summary>Where a value or a row stands: file, line and column.</summary>
    public static string At(Place place)
    {
        var region = PlaceRegion.Of(place);
        return FormattableString.Invariant($"{place.File.Path}:{region.StartLine}:{region.StartColumn}");
    }

    /// <summary>How a rule ended, in words.</summary>
    public static string Outcome(RuleOutcome outcome)
    {
        var word = outcome.Outcome switch
        {
            Analysis.Outcome.NotApplicable => "not applicable",
            Analysis.Outcome.NotEvaluated => "not evaluated",
            var other => other.ToString().ToLowerInvariant(),
        };
        return outcome.NotEvaluated > 0 ? $"{word} ({Completeness.NotEvaluated(outcome)})" : word;
    }
}
