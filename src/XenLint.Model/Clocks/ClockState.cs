namespace XenLint.Model;

/// <summary>Whether a clock follows a time source, and if not, why.</summary>
public enum ClockCondition
{
    /// <summary>The clock follows a source.</summary>
    Synchronised,

    /// <summary>The time service does not run.</summary>
    ServiceDown,

    /// <summary>The service runs and has no source.</summary>
    NoSources,

    /// <summary>The service has sources, and could resolve the name of none of them.</summary>
    NamesNotResolved,

    /// <summary>No source has answered any of the last eight questions.</summary>
    SourcesUnreachable,

    /// <summary>Sources answer, and the service follows none of them.</summary>
    NoSourceSelected,

    /// <summary>The clock follows its own host, which tells nothing new.</summary>
    OwnClock,

    /// <summary>The service says so, and nothing says why.</summary>
    NotSynchronised,
}

/// <summary>Whether the clock of a host follows a time source.</summary>
/// <param name="Condition">Whether, and if not, why.</param>
/// <param name="Place">The line or value that shows it.</param>
/// <param name="Sources">The names of the sources that the service lists.</param>
public sealed record ClockState(ClockCondition Condition, Place Place, IReadOnlyList<string> Sources);
