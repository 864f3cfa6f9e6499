namespace XenLint.Model;

/// <summary>
/// One wording of a log line: a .NET regular expression, compared without regard to culture. Logs are hostile and large, so only what runs in time proportional
/// to the line is allowed (<see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/>): no look-around, no back-references.
/// </summary>
/// <param name="Text">The regular expression; it may match anywhere in the line.</param>
public sealed record LogPattern(string Text)
{
    /// <summary>Text that must not follow the match directly; stands in for a negative look-ahead at the expression's end.</summary>
    public string? NotFollowedBy { get; init; }

    /// <summary>A number in the line that has to be large enough; null when the wording alone decides.</summary>
    public LogNumber? Number { get; init; }

    /// <summary>True when upper and lower case are the same.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>The wording of <paramref name="text"/>.</summary>
    public static implicit operator LogPattern(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A condition on a number in a line.</summary>
/// <param name="Group">The named group of the expression that holds the number.</param>
/// <param name="AtLeast">The smallest value that counts, whatever its sign.</param>
public sealed record LogNumber(string Group, double AtLeast);
