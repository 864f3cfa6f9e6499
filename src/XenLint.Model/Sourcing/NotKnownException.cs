namespace XenLint.Model;

/// <summary>
/// A rule asked for something that the evidence does not tell. The engine turns it into <em>not evaluated</em> for the object
/// that was being judged, with <see cref="Reason"/> and <see cref="Exception.Message"/> as the explanation.
/// </summary>
public sealed class NotKnownException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why the fact is not known.</param>
    /// <param name="what">The column, table or member, as the user knows it (<c>network.MTU</c>).</param>
    public NotKnownException(NotEvaluatedReason reason, string what)
        : base(what) => Reason = reason;

    /// <summary>Why the fact is not known.</summary>
    public NotEvaluatedReason Reason { get; }

    internal static NotKnownException For(ValueState state, Place place) => new(
        state switch
        {
            ValueState.Redacted => NotEvaluatedReason.Redacted,
            ValueState.Unreadable => NotEvaluatedReason.Unparsable,
            _ => NotEvaluatedReason.FieldAbsent,
        },
        place.Record is { } record ? $"{record.Row.Table.Name}.{place.Field}"
        : place.File is { Report: not null } member ? $"{member.Name}: {place.Field ?? "the text"}"
        : place.Field ?? place.File?.Path ?? "value");
}
